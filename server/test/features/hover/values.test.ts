import assert from 'node:assert/strict';
import { hovered } from './hovered.ts';

/** A file, its text with the cursor in it, and the lines of the hover. Today is Wednesday, November 25, 2026. */
type Case = readonly [file: string, marked: string, lines: readonly string[]];

const DURATIONS: readonly Case[] = [
  ['a.runbook.yaml', 'steps: [{ within: PT15|M }]', ['**15 minutes** `PT15M`']],
  ['a.runbook.yaml', 'steps: [{ within: 1 hour| }]', ['**1 hour**']],
  ['a.runbook.yaml', 'steps: [{ within: |2w }]', ['**2 weeks** `2w`']],
  ['a.runbook.yaml', 'steps: [{ within: P1DT|2H30M }]', ['**1 day, 2 hours and 30 minutes** `P1DT2H30M`']],
  ['a.runbook.yaml', 'steps: [{ within: immedi|ately }]', ['**no time at all** `immediately`']],
  [
    'a.runbook.yaml',
    'steps: [{ within: 3 business| days }]',
    [
      '**3 business days**',
      'Business days are Monday to Friday.',
      'From today, that is until Monday, November 30, 2026.',
    ],
  ],
  [
    'a.runbook.yaml',
    'evidence: { log: { retain: P13|M } }',
    [
      '**13 months** `P13M`',
      'about 395 days',
      'What is captured today is kept until Saturday, December 25, 2027.',
      'The program asks for at least 13 months.',
    ],
  ],
  [
    'a.runbook.yaml',
    'evidenceDefaults: { retain: 90 |days }',
    [
      '**90 days**',
      'What is captured today is kept until Tuesday, February 23, 2027.',
      'Too short: the program asks for at least 13 months.',
    ],
  ],
  [
    'soc2.yaml',
    'program: acme\nreport: { type: II, period: { from: 2026-01-01, to: 2026-12-31 } }\nsystems: { okta: { logRetention: 180 d|ays } }',
    ['**180 days**', 'Shorter than the report period, 2026-01-01 to 2026-12-31.'],
  ],
  [
    'soc2.yaml',
    'program: acme\nreport: { type: II, period: { from: 2026-01-01, to: 2026-12-31 } }\nretention: 1 y|ear',
    ['**1 year**', 'Outlives the report period, 2026-01-01 to 2026-12-31.'],
  ],
];

const DATES: readonly Case[] = [
  ['a.runbook.yaml', 'tests: [{ date: 2026-05|-12 }]', ['**Tuesday, May 12, 2026**', '197 days ago']],
  ['a.runbook.yaml', 'tests: [{ date: "2026-11-2|5" }]', ['**Wednesday, November 25, 2026**', 'today']],
  ['a.runbook.yaml', 'retirement: { retainUntil: 2026-11-2|6 }', ['**Thursday, November 26, 2026**', 'tomorrow']],
  ['a.run.yaml', 'detected: 2026-11-24T2|3:30:00-02:00', ['**Wednesday, November 25, 2026, 01:30 UTC**', 'today']],
];

const REVIEWS: readonly Case[] = [
  [
    'a.runbook.yaml',
    'review: { cadence: quarterly, last: 2026-|09-01 }',
    [
      '**Tuesday, September 1, 2026**',
      '85 days ago',
      'The next review is due on Tuesday, December 1, 2026, in 6 days.',
    ],
  ],
  [
    'a.playbook.yaml',
    'review: { every: 2 months, last: 2026-|09-24 }',
    [
      '**Thursday, September 24, 2026**',
      '62 days ago',
      '**Overdue by 1 day**: the review was due on Tuesday, November 24, 2026.',
    ],
  ],
  [
    'a.runbook.yaml',
    'revi|ew: { cadence: monthly, last: 2026-10-25 }',
    [
      '**`review`**',
      'optional',
      'The next review is due today.',
      'How often the runbook is reviewed, when it last was, and by whom.',
      'Keys: `cadence`, `every`, `last`, `by`.',
    ],
  ],
  ['a.runbook.yaml', 'review: { last: 2026-|09-24 }', ['**Thursday, September 24, 2026**', '62 days ago']],
];

const VERSIONS: readonly Case[] = [
  [
    'a.run.yaml',
    'runbook: leaver\nversion: 2.0|.0',
    [
      '**2.0.0**',
      'Version',
      "The version that was followed. [Revoke a leaver's access](leaver.runbook.yaml#L1) is at 2.1.0 today.",
    ],
  ],
  [
    'a.run.yaml',
    'runbook: leaver\nversion: 2.1|.0',
    [
      '**2.1.0**',
      'Version',
      "The version that was followed, and that [Revoke a leaver's access](leaver.runbook.yaml#L1) still has.",
    ],
  ],
  [
    'a.runbook.yaml',
    'version: 2.1|.0',
    ['**2.1.0**', 'Version', 'Raised with every change of the text other than to its comments.'],
  ],
];

const ENUMERATED: readonly Case[] = [
  [
    'a.runbook.yaml',
    'status: act|ive',
    ['**`active`**', 'In force. It is held to every rule and counts toward coverage.'],
  ],
  ['soc2.yaml', 'rules: { no-steps: of|f }', ['**`off`**', 'Not reported.']],
  [
    'soc2.yaml',
    'categories: [priva|cy]',
    ['**`privacy`**', 'Criteria P1 to P8: personal data is handled as people were told.'],
  ],
];

describe('hover over a value', () => {
  for (const [what, cases] of Object.entries({ DURATIONS, DATES, REVIEWS, VERSIONS, ENUMERATED }))
    describe(`(${what.toLowerCase()})`, () => {
      for (const [file, marked, lines] of cases)
        it(JSON.stringify(marked), async () => assert.deepEqual((await hovered(file, marked))?.lines, lines));
    });

  for (const marked of [
    'steps: [{ within: 15| m }]',
    'tests: [{ date: 2026-02-3|0 }]',
    'version: 2.|0',
    'status: activ|',
    'steps: [{ changes: tr|ue }]',
  ])
    it(`says nothing of what does not read: ${JSON.stringify(marked)}`, async () =>
      assert.equal(await hovered('a.runbook.yaml', marked), undefined));
});
