import assert from 'node:assert/strict';
import { after, suggested } from './support/program.ts';

describe('completion in comments', () => {
  for (const marked of ['# soc2|\nrunbook: a', '# so|\n', '#soc2-|\nrunbook: a', '\ufeff# soc2-ign|\nrunbook: a'])
    it(`suggests both directives in ${JSON.stringify(marked)}`, async () =>
      assert.deepEqual(await suggested('runbook', marked), ['soc2-ignore-next-line', 'soc2-ignore']));

  for (const marked of ['runbook: a\n# soc2|\ntitle: x', 'runbook: a # soc2|', 'steps:\n  # soc2-ignore-n|\n  - id: a'])
    it(`suggests only the next line in ${JSON.stringify(marked)}`, async () =>
      assert.deepEqual(await suggested('runbook', marked), ['soc2-ignore-next-line']));

  for (const marked of [
    '# soc2-ignore |\nrunbook: a',
    'runbook: a\n# soc2-ignore-next-line |\ntitle: x',
    'steps:\n  # soc2-ignore-next-line no-evidence, self-|\n  - id: a',
    'steps: [{ id: a }] # soc2-ignore-next-line s|',
    '# soc2-ignore-next-line |no-evidence -- why\r\nrunbook: a',
  ])
    it(`suggests rules in ${JSON.stringify(marked)}`, async () => {
      const found = await suggested('runbook', marked);
      assert.ok(found.includes('self-approval'));
      // No comment can silence what can't be read.
      assert.ok(!found.includes('syntax') && !found.includes('bad-suppression'));
    });

  it('leaves out the rules that are listed', async () => {
    const found = await suggested('runbook', '# soc2-ignore no-steps, |, no-evidence\nrunbook: a');
    assert.ok(!found.includes('no-steps') && !found.includes('no-evidence'));
  });

  for (const marked of [
    '# |\nrunbook: a',
    '# s|\nrunbook: a',
    '# The so| is\nrunbook: a',
    '# soc2-ignore no-steps -- becau|\nrunbook: a',
    '# runbook: |\n',
    'title: "# soc2|"',
    'title: a# soc2|',
    'purpose: >-\n  # soc2|\n',
  ])
    it(`suggests nothing in ${JSON.stringify(marked)}`, async () =>
      assert.deepEqual(await suggested('runbook', marked), []));

  const TAKEN: readonly (readonly [string, string, string])[] = [
    ['# soc2|\n', 'soc2-ignore', '# soc2-ignore  -- \n'],
    ['# so|-ignore-next-line no-steps -- x', 'soc2-ignore-next-line', '# soc2-ignore-next-line no-steps -- x'],
    ['# soc2-ignore sel|f\n', 'self-approval', '# soc2-ignore self-approval -- \n'],
    ['# soc2-ignore no-steps, |-- x\n', 'self-approval', '# soc2-ignore no-steps, self-approval -- x\n'],
    ['# soc2-ignore | -- x\r\n', 'self-approval', '# soc2-ignore self-approval -- x\r\n'],
  ];
  for (const [marked, label, expected] of TAKEN)
    it(`brings ${label} into ${JSON.stringify(marked)}`, async () =>
      assert.equal(await after('runbook', marked, label), expected));
});
