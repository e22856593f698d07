import assert from 'node:assert/strict';
import { hovered } from './hovered.ts';

/** A file, its text with the cursor in it, and the lines of the hover. */
type Case = readonly [file: string, marked: string, lines: readonly string[]];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'a criterion': [
    [
      'a.runbook.yaml',
      'criteria: [CC6|.2]',
      [
        '**CC6.2** Register before access, remove after',
        'Security · in scope · a runbook is expected',
        'New users are registered and authorized before they get credentials, and credentials are withdrawn once the need for them ends.',
        "Operated by [Revoke a leaver's access](leaver.runbook.yaml#L1) (active); [Revoke it by hand](draft.runbook.yaml#L1) (draft).",
      ],
    ],
    [
      'a.runbook.yaml',
      'criteria:\n  - CC6.4|',
      [
        '**CC6.4** Physical access limits',
        'Security · excluded',
        'Only authorized people enter the buildings, rooms and media stores that hold protected assets.',
        'Excluded from the report: No data center',
      ],
    ],
    [
      'a.runbook.yaml',
      'criteria: ["|A1.1"]',
      [
        '**A1.1** Capacity planning and monitoring',
        'Availability · not in scope',
        'Processing capacity and use are tracked and forecast so that more can be added in time.',
      ],
    ],
    [
      'a.runbook.yaml',
      'criteria: [CC7|.1]',
      [
        '**CC7.1** Detect risky configuration and new vulnerabilities',
        'Security · in scope · a runbook is expected',
        'Monitoring finds configuration changes that open holes and vulnerabilities that newly come to light.',
        'No runbook operates it.',
      ],
    ],
    [
      'elsewhere/soc2.yaml',
      'program: other\nreport: { type: I }\nexclusions: { CC1|.1: { reason: none } }',
      [
        '**CC1.1** Integrity and ethics are lived',
        'Security · excluded',
        'Leadership and staff act on stated standards of conduct, and departures from them are noticed and dealt with.',
        'Excluded from the report: none',
      ],
    ],
  ],
  'a control': [
    [
      'a.runbook.yaml',
      'controls: [AC|-03]',
      [
        '**Access ends with employment** `AC-03`',
        'Control · a runbook is expected',
        'Stands for CC6.2 (Register before access, remove after).',
        "Operated by [Revoke a leaver's access](leaver.runbook.yaml#L1) (active); [Revoke it by hand](draft.runbook.yaml#L1) (draft).",
        'Defined in [soc2.yaml](soc2.yaml#L6).',
      ],
    ],
    [
      'a.runbook.yaml',
      'controls: [GOV|-01]',
      [
        '**Personnel acknowledge the code of conduct** `GOV-01`',
        'Control · carried by policy',
        'Stands for CC1.1 (Integrity and ethics are lived).',
        'Defined in [soc2.yaml](soc2.yaml#L7).',
      ],
    ],
  ],
  'a role': [
    [
      'a.runbook.yaml',
      'owner: i|t',
      [
        '**IT Operations** `it`',
        'Role',
        'Held by Dana Fox; Sven Aalto left on 2026-05-29.',
        'Defined in [soc2.yaml](soc2.yaml#L13).',
      ],
    ],
    [
      'a.runbook.yaml',
      'roles: { it: { duty: Does the work } }\nsteps: [{ by: i|t }]',
      [
        '**IT Operations** `it`',
        'Role',
        'Held by Dana Fox; Sven Aalto left on 2026-05-29.',
        'In this runbook: Does the work',
        'Defined in [soc2.yaml](soc2.yaml#L13).',
      ],
    ],
    [
      'a.runbook.yaml',
      'roles: { help|er: { title: Helper of the day } }',
      ['**Helper of the day** `helper`', 'Role · of this runbook alone'],
    ],
    [
      'a.playbook.yaml',
      'owner: found|er',
      [
        '**Founder** `founder`',
        'Role',
        'Nobody holds it any more; Sven Aalto left on 2026-05-29.',
        'Defined in [soc2.yaml](soc2.yaml#L15).',
      ],
    ],
    [
      'a.playbook.yaml',
      'owner: boar|d',
      ['**Board** `board`', 'Role', 'Nobody holds it.', 'Defined in [soc2.yaml](soc2.yaml#L16).'],
    ],
    [
      'a.playbook.yaml',
      'audience: [staff|]',
      [
        '**All personnel** `staff`',
        'Role · a group of people, without named holders',
        'Defined in [soc2.yaml](soc2.yaml#L17).',
      ],
    ],
  ],
  'a person': [
    [
      'a.run.yaml',
      'steps: [{ step: a, by: sv|en }]',
      [
        '**Sven Aalto** `sven`',
        'Person · left 180 days ago',
        'The last working day was Friday, May 29, 2026.',
        'Listed for IT Operations and Founder.',
        'Defined in [soc2.yaml](soc2.yaml#L20).',
      ],
    ],
    [
      'a.run.yaml',
      'signOff: { by: |dana }',
      [
        '**Dana Fox** `dana`',
        'Person · dana\\@acme.example',
        'Listed for IT Operations.',
        'Defined in [soc2.yaml](soc2.yaml#L19).',
      ],
    ],
  ],
  'a system': [
    [
      'a.runbook.yaml',
      'scope: { systems: [okt|a] }',
      [
        '**Okta** `okta`',
        'System · identity-provider · active · holds access and secrets',
        'Its logs are kept for 90 days, less than the report period.',
        'Defined in [soc2.yaml](soc2.yaml#L9).',
      ],
    ],
    [
      'a.runbook.yaml',
      'steps:\n  - system: j|ira\n',
      [
        '**Jira Server** `jira`',
        'System · ticketing · retired',
        'Gone. A runbook that uses it no longer describes what happens. Replaced by Linear.',
        'Defined in [soc2.yaml](soc2.yaml#L11).',
      ],
    ],
    [
      'a.runbook.yaml',
      'steps:\n  - system: non|e\n',
      ['**`none`**', 'Outside any system: a call, a meeting, a badge.'],
    ],
  ],
  'a runbook': [
    [
      'a.playbook.yaml',
      'phases: [{ name: x, runbooks: [leave|r] }]',
      [
        "**Revoke a leaver's access** `leaver`",
        'Runbook · active · version 2.1.0 · owned by IT Manager',
        'Take every access away',
        'Operates CC6.1 and AC-03.',
        'One run is on record. [Open the runbook](leaver.runbook.yaml#L1).',
      ],
    ],
    [
      'a.runbook.yaml',
      'runbook: leaver|',
      [
        '**`leaver`**',
        'Runbook',
        "Several files have this id: [leaver](a.runbook.yaml#L1) and [Revoke a leaver's access](leaver.runbook.yaml#L1).",
      ],
    ],
    [
      'b.runbook.yaml',
      'runbook: b|\ntitle: B\nretirement: { replacedBy: leaver }',
      ['**B** `b`', 'Runbook', 'No run is on record. It was replaced by `leaver`.'],
    ],
  ],
  'a rule': [
    [
      'soc2.yaml',
      'rules: { no-st|eps: off }',
      ['**`no-steps`**', 'Rule · error · [its page](https://rules.example/no-steps)', 'A runbook without steps.'],
    ],
    [
      'soc2.yaml',
      'exceptions: [{ rule: no-st|eps }]',
      ['**`no-steps`**', 'Rule · error · [its page](https://rules.example/no-steps)', 'A runbook without steps.'],
    ],
  ],
};

describe('hover over a name', () => {
  for (const [what, cases] of Object.entries(CASES))
    for (const [file, marked, lines] of cases)
      it(`explains ${what}: ${JSON.stringify(marked)}`, async () =>
        assert.deepEqual((await hovered(file, marked))?.lines, lines));

  for (const [file, marked] of [
    ['a.runbook.yaml', 'criteria: [CC6.|99]'],
    ['a.runbook.yaml', 'owner: nobod|y'],
    ['a.runbook.yaml', 'steps: [{ evidence: [no|ne-such] }]'],
    ['a.run.yaml', 'runbook: no-such\nsteps: [{ step: dis|able }]'],
    ['a.runbook.yaml', 'title: Some te|xt'],
    ['a.runbook.yaml', 'x-own: { ro|le: it }'],
    ['a.runbook.yaml', 'steps: |[]'],
    ['a.runbook.yaml', '|'],
    ['a.runbook.yaml', 'only te|xt'],
    ['a.runbook.yaml', '- a li|st'],
  ] as const)
    it(`says nothing of ${JSON.stringify(marked)}`, async () => assert.equal(await hovered(file, marked), undefined));

  it('covers the word with its quotes', async () =>
    assert.equal((await hovered('a.runbook.yaml', 'controls: [ "AC|-03" ]'))?.covered, '"AC-03"'));

  it('knows criteria, but not who operates them, where there is no program', async () =>
    assert.deepEqual((await hovered('a.runbook.yaml', 'criteria: [CC3|.3]', {}))?.lines[1], 'Security'));
});
