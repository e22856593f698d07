import assert from 'node:assert/strict';
import { completeRules } from '../../src/features/complete-rules.ts';
import { readDocument } from '../../src/language/document.ts';
import type { Document } from '../../src/language/document.ts';

/** A soc2.yaml with the cursor where `|` stands. */
function at(marked: string): [Document, number] {
  const offset = marked.indexOf('|');
  return [readDocument('file:///soc2.yaml', 'program', marked.replace('|', '')), offset];
}

function labels(marked: string): string[] {
  return completeRules(...at(marked)).map(({ label }) => label);
}

describe('settings in soc2.yaml', () => {
  for (const marked of [
    'rules:\n  |',
    'rules:\n  no-steps: off\n  self-a|',
    'rules: { | }',
    'rules: { no-steps: off, sel|',
    'rules:\r\n  |\r\nretention: 1 y\r\n',
  ])
    it(`are offered as rules in ${JSON.stringify(marked)}`, () => assert.ok(labels(marked).includes('self-approval')));

  for (const marked of [
    'rules:\n  no-steps: |',
    'rules: { no-steps: o| }',
    'rules:\n  no-steps: off\n  self-approval: |\n',
  ])
    it(`are offered as severities in ${JSON.stringify(marked)}`, () =>
      assert.deepEqual(labels(marked), ['off', 'hint', 'information', 'warning', 'error']));

  for (const marked of [
    'exceptions:\n  - rule: |',
    'exceptions: [{ rule: self-| }]',
    'exceptions:\n  - reason: x\n    rule: '.concat('|'),
  ])
    it(`are offered as the rule of an exception in ${JSON.stringify(marked)}`, () =>
      assert.ok(labels(marked).includes('self-approval')));

  for (const marked of [
    '|',
    'program: |',
    'rules:\n  no-steps: off\nretention: |',
    'rules: { nonsense: | }',
    'rules:\n  no-steps: off # |',
    'exceptions:\n  - reason: |',
  ])
    it(`are not offered in ${JSON.stringify(marked)}`, () => assert.deepEqual(labels(marked), []));

  it('leave out the rules that are set already', () =>
    assert.ok(!labels('rules:\n  no-steps: off\n  |').includes('no-steps')));
});
