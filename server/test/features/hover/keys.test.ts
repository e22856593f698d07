import assert from 'node:assert/strict';
import { hovered } from './hovered.ts';

const KEYS: readonly (readonly [file: string, marked: string, lines: readonly string[]])[] = [
  [
    'a.runbook.yaml',
    'tit|le: x',
    ['**`title`**', 'required · a text', "What the runbook does, in a few words: `Revoke a leaver's access`."],
  ],
  [
    'a.runbook.yaml',
    'steps: [{ withi|n: }]',
    ['**`within`**', 'optional · a duration, such as `4 hours`', 'The time in which the step must be done, `1 hour`.'],
  ],
  [
    'a.runbook.yaml',
    'signOff: { |by: it }',
    [
      '**`by`**',
      'required · a role or a list of roles, such as `it-manager`',
      'Who signs off. One role or a list; never a person, so that the runbook outlives staff changes.',
    ],
  ],
  [
    'a.runbook.yaml',
    'steps: [{ chan|ges: true }]',
    [
      '**`changes`**',
      'optional · `true` or `false`',
      'Whether the step changes something. Left out, it is told from the command, the system and the phase. A change needs evidence and, on a sensitive system, an approval.',
    ],
  ],
  [
    'a.run.yaml',
    'stat|us: open',
    [
      '**`status`**',
      'required',
      'Whether the run is finished.',
      '- `open`: Still going on. Steps not yet done are not reported.',
      '- `closed`: Finished. Every step, approval and evidence item is expected, and a sign-off.',
    ],
  ],
  [
    'a.runbook.yaml',
    'evidence: { a: { ty|pe: log } }',
    [
      '**`type`**',
      'optional',
      'The kind of record, `log`.',
      'One of `ticket`, `log`, `screenshot`, `approval`, `report`, `export`, `recording`, `note`.',
    ],
  ],
  [
    'a.runbook.yaml',
    'trig|gers: []',
    [
      '**`triggers`**',
      'optional · a list',
      'What starts the procedure; at least one.',
      'Keys of each: `id`, `type`, `event`, `source`, `every`; it needs `type`, `event`.',
    ],
  ],
  [
    'soc2.yaml',
    'syste|ms: {}',
    [
      '**`systems`**',
      'optional · a mapping of names',
      'The systems that runbooks work in, by id. Naming them once keeps runbooks in step when a tool is replaced.',
      'Keys of each: `name`, `kind`, `status`, `holds`, `logRetention`, `retired`, `replacedBy`.',
    ],
  ],
  [
    'soc2.yaml',
    'rul|es: {}',
    [
      '**`rules`**',
      'optional',
      'How the findings of each rule are shown, by rule id: `manual-evidence: off`. Rules not listed keep their own severity.',
    ],
  ],
];

describe('hover over a key', () => {
  for (const [file, marked, lines] of KEYS)
    it(JSON.stringify(marked), async () => assert.deepEqual((await hovered(file, marked))?.lines, lines));

  it('says what names stand for where no more is known of one', async () =>
    assert.deepEqual((await hovered('soc2.yaml', 'systems: { ok|ta: {} }\nbroken: [', {}))?.lines, [
      '**`okta`**',
      'A system that runbooks work in or take evidence from.',
    ]));

  it('says nothing of a key that the format does not know', async () =>
    assert.equal(await hovered('a.runbook.yaml', 'x-ow|n: 1'), undefined));
});
