import assert from 'node:assert/strict';
import { tokenizer, type Token } from './tokenizer.ts';

describe('grammars', () => {
  const kinds = ['program', 'runbook', 'run', 'playbook'];
  for (const kind of kinds) {
    it(`color a ${kind} as YAML`, async () => {
      const tokens = (await tokenizer(`source.yaml.soc2-${kind}`))('title: "Quoted"\nflag: true\n');
      assert.match(scopes(tokens, 'title'), new RegExp(`^source\\.yaml\\.soc2-${kind} .*entity\\.name\\.tag\\.yaml$`));
      assert.match(scopes(tokens, 'Quoted'), /string\.quoted\.double\.yaml$/);
      assert.match(scopes(tokens, 'true'), /constant\.language\.boolean\.yaml$/);
    });
  }

  const own: readonly (readonly [text: string, part: string, scope: string])[] = [
    ['criteria: [CC6.1, A1.2]', 'CC6.1', 'variable.other.constant.criterion.soc2'],
    ['criteria: [CC6.10]', 'CC6.10', 'variable.other.constant.criterion.soc2'],
    ['criteria:\n  - PI1.3', 'PI1.3', 'variable.other.constant.criterion.soc2'],
    ['retain: 13 months', '13 months', 'constant.numeric.duration.soc2'],
    ['within: 3 business days', '3 business days', 'constant.numeric.duration.soc2'],
    ['within: 15min', '15min', 'constant.numeric.duration.soc2'],
    ['last: 2026-06-30', '2026-06-30', 'constant.numeric.date.soc2'],
    ['at: 2026-03-02T09:12:00Z', '2026-03-02T09:12:00Z', 'constant.numeric.date.soc2'],
    ['# soc2-ignore self-approval -- two of us', 'soc2-ignore', 'keyword.control.suppression.soc2'],
    ['# soc2-ignore-next-line a-b, c-d -- why', 'c-d', 'entity.name.tag.rule.soc2'],
  ];
  for (const [text, part, scope] of own) {
    it(`give ${part} in "${text.replace('\n', ' ')}" a scope of its own`, async () => {
      assert.ok(scopes((await tokenizer('source.yaml.soc2-runbook'))(text), part).endsWith(` ${scope}`));
    });
  }

  const plain = [
    'do: See CC6.1.3',
    'version: 13 monthly',
    'id: key-2026-06-30-x',
    '# mentions soc2-ignore in passing',
    'command: |\n  CC6.1',
  ];
  for (const text of plain) {
    it(`leave "${text.replace('\n', ' ')}" to YAML`, async () => {
      const tokens = (await tokenizer('source.yaml.soc2-runbook'))(text);
      assert.deepEqual(
        tokens.filter((token) => / \S+\.soc2$/.test(token.scopes)),
        [],
      );
    });
  }
});

function scopes(tokens: readonly Token[], text: string): string {
  return tokens.find((token) => token.text === text)?.scopes ?? `no token "${text}"`;
}
