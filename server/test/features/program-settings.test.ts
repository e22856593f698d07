import assert from 'node:assert/strict';
import { completeRules } from '../../src/features/complete-rules.ts';
import { explain } from '../../src/features/hover.ts';
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

  const explained: [string, RegExp][] = [
    ['ru|les: { no-steps: off }', /findings of each rule/],
    ['rules: { no-st|eps: off }', /without steps/],
    ['rules: { no-steps: o|ff }', /^`off`: /],
    ['exceptions: [{ rule: self-|approval }]', /^`self-approval`: Work that is approved/],
    ['controls: { A: { criteria: [CC6|.1] } }', /^\*\*CC6\.1\*\* /],
  ];
  for (const [marked, expected] of explained)
    it(`are explained in ${JSON.stringify(marked)}`, () =>
      assert.match(explain(...at(marked))?.markdown ?? '', expected));

  for (const marked of ['rules: |{ no-steps: off }', 'x-own: { a: b| }', '|', 'rules: { nonsense: o|ff }'])
    it(`are not explained in ${JSON.stringify(marked)}`, () => assert.equal(explain(...at(marked)), undefined));
});
