import assert from 'node:assert/strict';
import { uriOf } from '../../support/workspace.ts';
import { applied, editsOf, rename } from './renaming.ts';
import { markedWorkspace } from './marked.ts';
import type { Marked } from './marked.ts';

const PROGRAM = 'program: acme\nreport: { type: I }\n';

/** By what is special: the files with the cursor, the new name, and the files afterward. */
const CASES: readonly [what: string, marked: Marked, next: string, expected: Marked][] = [
  [
    'a role in all files, and no comment, text or name of another kind',
    {
      'soc2.yaml': `${PROGRAM}# lead\nroles:\n  le|ad: { title: lead } # lead\nsystems: { lead: {} }\n`,
      'a.runbook.yaml': 'runbook: lead\nowner: lead # lead\nsteps:\n  - by:\n      - lead\n    do: Ask the lead\n',
      'b.playbook.yaml': 'playbook: lead\naudience: [lead, other]\n',
    },
    'chief',
    {
      'soc2.yaml': `${PROGRAM}# lead\nroles:\n  chief: { title: lead } # lead\nsystems: { lead: {} }\n`,
      'a.runbook.yaml': 'runbook: lead\nowner: chief # lead\nsteps:\n  - by:\n      - chief\n    do: Ask the lead\n',
      'b.playbook.yaml': 'playbook: lead\naudience: [chief, other]\n',
    },
  ],
  [
    'a step in its runbook and its runs',
    {
      'soc2.yaml': PROGRAM,
      'a.runbook.yaml': 'runbook: a\nsteps:\n  - id: go\nevidence: { x: { covers: [go] } }\n',
      'b.runbook.yaml': 'runbook: b\nsteps: [{ id: go }]\n',
      'a.run.yaml': 'run: r\nrunbook: a\nsteps:\n  - step: g|o\n  - step: other\n',
    },
    'leave',
    {
      'soc2.yaml': PROGRAM,
      'a.runbook.yaml': 'runbook: a\nsteps:\n  - id: leave\nevidence: { x: { covers: [leave] } }\n',
      'b.runbook.yaml': 'runbook: b\nsteps: [{ id: go }]\n',
      'a.run.yaml': 'run: r\nrunbook: a\nsteps:\n  - step: leave\n  - step: other\n',
    },
  ],
  [
    'a runbook, and with it what its steps are known by in runs',
    {
      'soc2.yaml': `${PROGRAM}exceptions: [{ rule: self-approval, runbooks: [a] }]\n`,
      'a.runbook.yaml': 'runbook: |a\n',
      'b.runbook.yaml': 'runbook: b\nsteps: [{ id: a, uses: a }]\n',
      'a.run.yaml': 'run: a\nrunbook: a\n',
    },
    'leaver',
    {
      'soc2.yaml': `${PROGRAM}exceptions: [{ rule: self-approval, runbooks: [leaver] }]\n`,
      'a.runbook.yaml': 'runbook: leaver\n',
      'b.runbook.yaml': 'runbook: b\nsteps: [{ id: a, uses: leaver }]\n',
      'a.run.yaml': 'run: a\nrunbook: leaver\n',
    },
  ],
  [
    'a role of the runbook itself, there alone',
    {
      'soc2.yaml': `${PROGRAM}roles: { other: {} }\n`,
      'a.runbook.yaml': 'runbook: a\nowner: guest\nroles: { |guest: {} }\n',
      'b.runbook.yaml': 'runbook: b\nowner: guest\nroles: { guest: {} }\n',
    },
    'visitor',
    {
      'soc2.yaml': `${PROGRAM}roles: { other: {} }\n`,
      'a.runbook.yaml': 'runbook: a\nowner: visitor\nroles: { visitor: {} }\n',
      'b.runbook.yaml': 'runbook: b\nowner: guest\nroles: { guest: {} }\n',
    },
  ],
  [
    'in the quotes that were there',
    { 'a.runbook.yaml': `runbook: a\nowner: "le|ad"\nsignOff: { by: 'lead' }\nreview: { 'by': lead }\n` },
    'it-lead',
    { 'a.runbook.yaml': `runbook: a\nowner: "it-lead"\nsignOff: { by: 'it-lead' }\nreview: { 'by': it-lead }\n` },
  ],
  [
    'a control to a text that needs quotes in a list, and none on a line of its own',
    {
      'soc2.yaml': `${PROGRAM}controls:\n  AC-|03: {}\n`,
      'a.runbook.yaml': 'runbook: a\ncontrols: [AC-03, AC-04]\nsteps:\n  - controls:\n      - AC-03\n',
    },
    'AC, 03',
    {
      'soc2.yaml': `${PROGRAM}controls:\n  AC, 03: {}\n`,
      'a.runbook.yaml': 'runbook: a\ncontrols: ["AC, 03", AC-04]\nsteps:\n  - controls:\n      - AC, 03\n',
    },
  ],
  [
    'a control to a text with quotes and a colon',
    {
      'soc2.yaml': `${PROGRAM}controls:\n  AC-|03: {}\n  'AC-04': {}\n`,
      'a.runbook.yaml': `runbook: a\ncontrols: ['AC-03']\n`,
    },
    `it's "A": 3`,
    {
      'soc2.yaml': `${PROGRAM}controls:\n  "it's \\"A\\": 3": {}\n  'AC-04': {}\n`,
      'a.runbook.yaml': `runbook: a\ncontrols: ['it''s "A": 3']\n`,
    },
  ],
  ...['no', 'null', 'true', 'y', '12', '1e3'].map((word): [string, Marked, string, Marked] => [
    `to \`${word}\`, which is no text without quotes`,
    { 'a.runbook.yaml': 'runbook: a\nsteps: [{ id: |go }, { repeat: { steps: ["go"] } }]\n' },
    word,
    { 'a.runbook.yaml': `runbook: a\nsteps: [{ id: "${word}" }, { repeat: { steps: ["${word}"] } }]\n` },
  ]),
  [
    'a control to a number with a point',
    { 'soc2.yaml': `${PROGRAM}controls:\n  A|: {}\n` },
    '1.0',
    { 'soc2.yaml': `${PROGRAM}controls:\n  "1.0": {}\n` },
  ],
  [
    'where an anchor is, so that its aliases follow',
    {
      'soc2.yaml': `${PROGRAM}roles: { lead: {} }\n`,
      'a.runbook.yaml': 'runbook: a\nowner: &boss lead\nsignOff: { by: *bo|ss }\nreview: { by: lead }\n',
    },
    'chief',
    {
      'soc2.yaml': `${PROGRAM}roles: { chief: {} }\n`,
      'a.runbook.yaml': 'runbook: a\nowner: &boss chief\nsignOff: { by: *boss }\nreview: { by: chief }\n',
    },
  ],
  [
    'in a part of the author that aliases and merge keys repeat',
    {
      'a.runbook.yaml': `runbook: a
x-boss: &boss lead
x-gate: &gate { by: lead }
steps:
  - { id: a, by: *boss, approval: { <<: *gate, confirms: It is right } }
  - { id: b, by: l|ead, approval: *gate }
`,
    },
    'chief',
    {
      'a.runbook.yaml': `runbook: a
x-boss: &boss chief
x-gate: &gate { by: chief }
steps:
  - { id: a, by: *boss, approval: { <<: *gate, confirms: It is right } }
  - { id: b, by: chief, approval: *gate }
`,
    },
  ],
  [
    'a folded text, with the comment beside its mark',
    { 'a.runbook.yaml': 'runbook: a\nowner: >- # who\n  lead\nsignOff: { by: le|ad }\n' },
    'chief',
    { 'a.runbook.yaml': 'runbook: a\nowner: chief # who\nsignOff: { by: chief }\n' },
  ],
  [
    'in texts with CRLF and emoji',
    {
      'a.runbook.yaml':
        'runbook: a\r\ntitle: 😀\r\nowner: lead # 😀\r\nroles: { "lead": { title: 😀 }, x: {} }\r\nsignOff: { by: [|lead] }\r\n',
    },
    'chief',
    {
      'a.runbook.yaml':
        'runbook: a\r\ntitle: 😀\r\nowner: chief # 😀\r\nroles: { "chief": { title: 😀 }, x: {} }\r\nsignOff: { by: [chief] }\r\n',
    },
  ],
  [
    'without the spaces around what was typed',
    { 'soc2.yaml': `${PROGRAM}roles: { le|ad: {} }\n` },
    ' chief ',
    { 'soc2.yaml': `${PROGRAM}roles: { chief: {} }\n` },
  ],
  [
    'beside a file that does not parse and does not hold the name',
    {
      'soc2.yaml': `${PROGRAM}roles: { le|ad: {} }\n`,
      'a.runbook.yaml': 'runbook: a\nowner: "other\n',
    },
    'chief',
    { 'soc2.yaml': `${PROGRAM}roles: { chief: {} }\n`, 'a.runbook.yaml': 'runbook: a\nowner: "other\n' },
  ],
  [
    'a step beside a run of another runbook that does not parse and holds the word',
    {
      'soc2.yaml': PROGRAM,
      'a.runbook.yaml': 'runbook: a\nsteps: [{ id: |go }]\n',
      'b.run.yaml': 'run: r\nrunbook: b\nsteps: [{ step: go }\n',
    },
    'leave',
    {
      'soc2.yaml': PROGRAM,
      'a.runbook.yaml': 'runbook: a\nsteps: [{ id: leave }]\n',
      'b.run.yaml': 'run: r\nrunbook: b\nsteps: [{ step: go }\n',
    },
  ],
  [
    'nothing for the name it has',
    { 'a.runbook.yaml': 'runbook: a\nowner: le|ad\n' },
    'lead',
    { 'a.runbook.yaml': 'runbook: a\nowner: lead\n' },
  ],
];

describe('rename changes', () => {
  for (const [what, marked, next, expected] of CASES)
    it(what, async () => {
      const given = await markedWorkspace(marked);
      const renaming = await rename(given, next);
      assert.deepEqual(Object.fromEntries(applied(given.texts, editsOf(renaming))), byUri(expected));
    });
});

function byUri(texts: Marked): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [uriOf(name), text]));
}
