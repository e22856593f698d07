import assert from 'node:assert/strict';
import { renamableAt } from '../../../src/features/navigation/renamable.ts';
import { markedWorkspace } from './marked.ts';

/** By the place of the cursor: the name that can be renamed there, or what the message says. */
const RENAMABLE: readonly [marked: string, expected: string | RegExp | undefined][] = [
  ['runbook: |a', 'a'],
  ['owner: le|ad', 'lead'],
  ['owner: lead|', 'lead'],
  ['owner: "le|ad"', 'lead'],
  ["owner: 'lead|'", 'lead'],
  ['roles: { |guest: {} }', 'guest'],
  ['x: &a lead\nowner: *|a', '*a'],
  ['criteria: [CC|6.1]', /^`CC6.1` is one of the Trust Services Criteria/],
  ['archetype: access-re|view', /^`access-review` is one of the archetypes/],
  ['steps: [{ phase: revo|cation }]', /^`revocation` is one of the phases/],
  ['severity: { P|1: {} }', /^`P1` is one of the severity levels/],
  ['steps: [{ system: no|ne }]', /^`none` says that there is no system/],
  ['status: act|ive', /^`active` is one of the values that `status` can have/],
  ['title: Le|ad', /^Only what other places refer to/],
  ['evidence: { a: { retain: 1 ye|ar } }', /^Only what other places refer to/],
  ['ow|ner: lead', /^`owner` is a key of the format/],
  ['owner: lead # le|ad', undefined],
  ['x-own: le|ad', undefined],
  ['|', undefined],
];

describe('what can be renamed is', () => {
  for (const [marked, expected] of RENAMABLE)
    it(`${expected instanceof RegExp ? 'refused' : JSON.stringify(expected)} in ${JSON.stringify(marked)}`, async () => {
      const { document, offset, around } = await markedWorkspace({ 'a.runbook.yaml': marked });
      const found = renamableAt(document, offset, around);
      if (expected instanceof RegExp) return assert.match((found as { problem: string }).problem, expected);
      const range = found && 'range' in found ? found.range : undefined;
      assert.equal(range && document.source.getText().slice(range.start, range.end), expected);
    });

  it('not the rule of an exception', async () => {
    const { document, offset, around } = await markedWorkspace({
      'soc2.yaml': 'exceptions: [{ rule: self-|approval }]\n',
    });
    assert.match((renamableAt(document, offset, around) as { problem: string }).problem, /is a rule of the linter/);
  });
});
