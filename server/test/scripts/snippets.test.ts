import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readDocument } from '../../src/language/document.ts';
import type { DocumentKind } from '../../src/language/kind.ts';
import { ARCHETYPES } from '../../src/semantics/archetypes.ts';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const ROOT = path.resolve(import.meta.dirname, '../../..');
const KINDS: readonly DocumentKind[] = ['program', 'runbook', 'run', 'playbook'];
const snippets = new Map(
  KINDS.map((kind) => [
    kind,
    JSON.parse(readFileSync(path.join(ROOT, `snippets/soc2-${kind}.json`), 'utf8')) as Record<string, Snippet>,
  ]),
);

/** The text that a snippet leaves behind when every tab stop is taken as it is. */
function expanded({ body }: Snippet): string {
  const defaults = new Map<string, string>();
  return body
    .join('\n')
    .replace(/\$\{CURRENT_YEAR\}-\$\{CURRENT_MONTH\}-\$\{CURRENT_DATE\}/g, '2026-11-25')
    .replace(
      /\$\{(\d+)\|((?:[^,|])*)[^|]*\|\}|\$\{(\d+):((?:[^\\}]|\\.)*)\}|\$\{(\d+)\}/g,
      (_, one, first, two, words, again) => {
        if (one !== undefined) return first as string;
        if (two !== undefined) defaults.set(two as string, words as string);
        return defaults.get((two ?? again) as string) ?? assert.fail(`stop ${again} comes before its words`);
      },
    )
    .replace(/\$0/g, '')
    .replace(/\\([\\$}])/g, '$1');
}

describe('snippets', () => {
  it('exist for every archetype', () => {
    const names = Object.keys(snippets.get('runbook')!);
    for (const id of ARCHETYPES.keys()) assert.ok(names.includes(`runbook-${id}`), id);
  });

  for (const [kind, all] of snippets) {
    for (const [name, snippet] of Object.entries(all)) {
      it(`${name} (${kind}) can be read when it is inserted`, () => {
        const text = expanded(snippet);
        assert.ok(!/[^\\]\$\{\d/.test(text), text);
        const isWhole = new RegExp(`^${kind}: `).test(text);
        const document = readDocument(`file:///a.${kind}.yaml`, kind, text);
        assert.deepEqual(document.syntax.problems, []);
        if (isWhole) assert.deepEqual(document.schemaProblems, []);
        assert.equal(snippet.prefix, name);
        assert.notEqual(snippet.description, '');
      });
    }
  }

  it('offer the choices of the format', () => {
    const { body } = snippets.get('runbook')!['evidence-item']!;
    assert.match(body.join('\n'), /type: \$\{\d+\|log,ticket,screenshot,/);
  });
});
