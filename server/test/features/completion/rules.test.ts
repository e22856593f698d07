import assert from 'node:assert/strict';
import { suggested } from './support/program.ts';

describe('settings of rules in soc2.yaml', () => {
  for (const marked of [
    'rules:\n  |',
    'rules:\n  no-steps: off\n  self-a|',
    'rules: { | }',
    'rules: { no-steps: off, sel|',
    'rules:\r\n  |\r\nretention: 1 y\r\n',
    'exceptions:\n  - rule: |',
    'exceptions: [{ rule: self-| }]',
    'exceptions:\n  - reason: x\n    rule: |',
  ])
    it(`are suggested as rules in ${JSON.stringify(marked)}`, async () =>
      assert.ok((await suggested('program', marked)).includes('self-approval')));

  for (const marked of [
    'rules:\n  no-steps: |',
    'rules: { no-steps: o| }',
    'rules:\n  no-steps: off\n  self-approval: |\n',
  ])
    it(`are suggested as severities in ${JSON.stringify(marked)}`, async () =>
      assert.deepEqual(await suggested('program', marked), ['off', 'hint', 'information', 'warning', 'error']));

  for (const marked of ['rules: { nonsense: | }', 'rules:\n  no-steps: off # |', 'exceptions:\n  - reason: |'])
    it(`are not suggested in ${JSON.stringify(marked)}`, async () =>
      assert.deepEqual(await suggested('program', marked), []));

  it('leave out the rules that are set already', async () =>
    assert.ok(!(await suggested('program', 'rules:\n  no-steps: off\n  |')).includes('no-steps')));
});
