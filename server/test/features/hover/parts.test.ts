import assert from 'node:assert/strict';
import { FILES, hovered } from './hovered.ts';

/** The runbook of the examples with the cursor in front of, or inside, the text that is given. */
const leaver = (before: string, after: string): string => {
  const text = FILES['leaver.runbook.yaml']!;
  assert.equal(text.split(before + after).length, 2, `${before}${after} does not stand there once`);
  return text.replace(before + after, `${before}|${after}`);
};

const STEP = [
  '**Disable the account** `disable`',
  'Step 1 of 2 · revocation · in Okta · within 1 hour',
  'Done by IT Operations and IT Manager (one is enough). Approved by IT Manager within 24 hours after it.',
  'Only when: The leaver had an account',
  'Supports CC6.1. Captures `event`.',
];

const ITEM = [
  '**The deactivation event** `event`',
  'Evidence · log · JSON · automated (runbook default)',
  'From Okta. Kept in Linear (program default) for 6 months.',
  'The program asks for at least 13 months.',
  'Captured in `disable`; it is the proof of `confirm` too.',
];

const TRIGGER = ['**The quarterly sweep falls due** `sweep`', 'Trigger · schedule · from Linear · every 3 months'];

const SEVERITY = [
  '**P1** The leaver is hostile',
  'Severity · acknowledged within 15 minutes · resolved within 1 business day',
  'A run of it is signed off by IT Manager.',
];

describe('hover over a part of a runbook', () => {
  const inside: readonly (readonly [string, string, readonly string[]])[] = [
    ['- id: dis', 'able', STEP],
    [
      'covers: [con',
      'firm]',
      [
        '**Confirm it** `confirm`',
        'Step 2 of 2',
        'Done by IT Operations.',
        'Hands over to `review`.',
        'Written on [line 28](leaver.runbook.yaml#L28).',
      ],
    ],
    ['evidence: [eve', 'nt]', [...ITEM, 'Written on [line 30](leaver.runbook.yaml#L30).']],
    ['  eve', 'nt: {', ITEM],
    [
      '  id',
      'le: {',
      [
        '**A note** `idle`',
        'Evidence · automated (runbook default)',
        'Kept in Linear (program default) for 13 months (program default).',
        'No step captures it.',
      ],
    ],
    ['id: swe', 'ep', TRIGGER],
    ['  P', '1: {', SEVERITY],
  ];
  for (const [before, after, lines] of inside)
    it(`explains ${JSON.stringify(before.trim() + after)}`, async () =>
      assert.deepEqual((await hovered('leaver.runbook.yaml', leaver(before, after)))?.lines, lines));

  const run = (rest: string): string => `run: two\nrunbook: leaver\nversion: 2.1.0\n${rest}`;
  const inRun: readonly (readonly [string, readonly string[]])[] = [
    ['steps: [{ step: dis|able }]', [...STEP, 'Written on [line 17](leaver.runbook.yaml#L17) of the runbook.']],
    [
      'steps: [{ evidence: [{ of: ev|ent }] }]',
      [...ITEM, 'Written on [line 30](leaver.runbook.yaml#L30) of the runbook.'],
    ],
    ['trigger: { id: swe|ep }', TRIGGER],
    ['severity: P|1', SEVERITY],
  ];
  for (const [marked, lines] of inRun)
    it(`explains it from a run: ${JSON.stringify(marked)}`, async () =>
      assert.deepEqual((await hovered('two.run.yaml', run(marked)))?.lines, lines));

  it('explains a parameter', async () =>
    assert.deepEqual((await hovered('a.runbook.yaml', 'parameters: { USER|_ID: The id of the user }'))?.lines, [
      '**`USER_ID`**',
      'Parameter, `$USER_ID` in commands',
      'The id of the user',
    ]));

  describe('of an archetype', () => {
    it('explains the archetype', async () =>
      assert.deepEqual((await hovered('a.runbook.yaml', 'archetype: incident|-response'))?.lines, [
        '**Incident response** `incident-response`',
        'Archetype · expected to operate CC7.3, CC7.4, CC7.5',
        'Takes a security event from detection through containment and recovery to the review afterward, with the timeline and the decisions on record.',
        'Phases in order: `detection` → `triage` → `containment` → `eradication` → `recovery` → `post-incident-review`; `preservation` before `eradication`, `communication` anywhere',
      ]));

    const phases: readonly (readonly [string, readonly string[]])[] = [
      [
        'archetype: access-deprovisioning\nsteps: [{ phase: revo|cation }]',
        [
          '**`revocation`**',
          'Phase · Access deprovisioning: 3 of 4, after preservation, before confirmation',
          'The access is taken away, system by system.',
          'A step in it counts as a change.',
        ],
      ],
      [
        'archetype: [access-deprovisioning, incident-response]\nsteps: [{ phase: |preservation }]',
        [
          '**`preservation`**',
          'Phase · Access deprovisioning: 2 of 4, after notification, before revocation · Incident response: before `eradication`',
          'What would be lost is saved before anything is touched.',
        ],
      ],
      [
        'archetype: change-management\nsteps: [{ phase: |approval }]',
        [
          '**`approval`**',
          'Phase · Production change: 3 of 5, after peer-review, before deployment',
          'Somebody who may decide says yes or no, before anything is changed.',
          'An `approval` on a step shows it too.',
        ],
      ],
      [
        'archetype: change-management\nsteps: [{ phase: |waiting }]',
        [
          '**`waiting`**',
          'Phase',
          "A phase of this runbook's own, which may stand anywhere: its archetype has none of this name.",
        ],
      ],
      ['steps: [{ phase: |triage }]', ['**`triage`**', 'Phase', 'It is judged how bad it is and what comes first.']],
    ];
    for (const [marked, lines] of phases)
      it(`explains the phase in ${JSON.stringify(marked)}`, async () =>
        assert.deepEqual((await hovered('a.runbook.yaml', marked))?.lines, lines));
  });
});
