import assert from 'node:assert/strict';
import { hovered } from './hovered.ts';

describe('hover over a suppression', () => {
  const REASON = 'Reason: the vendor does it';

  it('explains the rule that it names, and why it is not reported', async () => {
    const found = await hovered(
      'a.runbook.yaml',
      '# soc2-ignore-next-line no-steps, miss|ing-owner -- the vendor does it\nrunbook: a\n',
    );
    assert.equal(found?.covered, 'missing-owner');
    assert.deepEqual(found.lines, [
      '**`missing-owner`**',
      'Rule · warning · [its page](https://rules.example/missing-owner)',
      'A runbook or playbook without an owner.',
      `Not reported on line 2. ${REASON}`,
    ]);
  });

  const whole: readonly (readonly [string, readonly string[]])[] = [
    [
      '# soc2-ig|nore no-steps, no-evidence -- the vendor does it\nrunbook: a\n',
      ['**Suppression**', 'whole file', 'Findings of `no-steps` and `no-evidence` are not reported here.', REASON],
    ],
    [
      '# soc2-ignore-next-line no-such|-rule\nrunbook: a\n',
      [
        '**Suppression**',
        'line 2',
        'Findings of `no-such-rule` are not reported here.',
        'No reason is given; an auditor will ask for it.',
      ],
    ],
  ];
  for (const [marked, lines] of whole)
    it(`explains the comment in ${JSON.stringify(marked)}`, async () => {
      const found = await hovered('a.runbook.yaml', marked);
      assert.deepEqual(found?.lines, lines);
      assert.equal(found.covered, marked.replace('|', '').split('\n')[0]);
    });

  for (const marked of ['# no-st|eps\nrunbook: a', 'runbook: a\n# soc2-ignore no-st|eps -- too late\n'])
    it(`says nothing of ${JSON.stringify(marked)}`, async () =>
      assert.equal(await hovered('a.runbook.yaml', marked), undefined));
});

describe('hover over an alias', () => {
  it('explains the scalar that it repeats', async () => {
    const found = await hovered('a.runbook.yaml', 'owner: &who it\nsteps:\n  - by: *w|ho\n');
    assert.equal(found?.covered, '*who');
    assert.deepEqual(found.lines.at(-1), 'Repeats `&who` of [line 1](a.runbook.yaml#L1).');
    assert.deepEqual(found.lines[0], '**IT Operations** `it`');
  });

  const collections: readonly (readonly [string, readonly string[]])[] = [
    [
      'x-shared:\n  approval: &gate\n    by: manager\n    confirms: "The ticket: ok"\nsteps:\n  - approval: *ga|te\n',
      ['```yaml', 'by: manager', 'confirms: "The ticket: ok"', '```'],
    ],
    [
      'x-shared: &okta { system: okta }\r\nsteps:\r\n  - <<: *o|kta\r\n    id: a\r\n',
      ['```yaml', '{ system: okta }', '```'],
    ],
    ['scope: { systems: &all [okta, jira] }\nsteps: [{ system: *al|l }]', ['```yaml', '[okta, jira]', '```']],
    [
      'x-a: &long\n  a: 1\n  b: 2\n  c: 3\n  d: 4\n  e: 5\n  f: 6\n  g: 7\nx-b: *lo|ng\n',
      ['```yaml', 'a: 1', 'b: 2', 'c: 3', 'd: 4', 'e: 5', 'f: 6', '…', '```'],
    ],
    ['x-a: &fence\n  - "```"\n  - "````"\nx-b: *fen|ce\n', ['`````yaml', '- "```"', '- "````"', '`````']],
  ];
  for (const [marked, shown] of collections)
    it(`shows what it repeats in ${JSON.stringify(marked)}`, async () => {
      const found = await hovered('a.runbook.yaml', marked);
      assert.deepEqual(found?.lines.slice(2), shown);
      assert.match(found.lines[1]!, /^repeats what is written on \[line \d\]\(a\.runbook\.yaml#L\d\)$/);
      assert.match(found.covered, /^\*[a-z]+$/);
    });

  it('says nothing of one that repeats nothing', async () =>
    assert.equal(await hovered('a.runbook.yaml', 'steps: [{ approval: *no|thing }]'), undefined));
});
