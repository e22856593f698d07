import assert from 'node:assert/strict';
import path from 'node:path';
import { inlayHints } from '../../../src/features/inlay-hints/inlay-hints.ts';
import type { WantedHints } from '../../../src/features/inlay-hints/inlay-hints.ts';
import { FIXTURES, textsBelow, uriOf, workspaceOf } from '../../support/workspace.ts';

const PROGRAM = `program: acme
report: { type: I }
roles:
  it: { title: IT Operations, holders: [dana, lee, sven] }
  manager: { title: IT Manager, holders: [sven] }
  staff: { title: All personnel, kind: population }
people:
  dana: { name: Dana Fox }
  lee: {}
  sven: { name: Sven Aalto, left: 2026-05-29 }
`;

const TITLES: WantedHints = { criterionTitles: true, roleHolders: false };
const HOLDERS: WantedHints = { criterionTitles: false, roleHolders: true };

/** The text with the hints in it, each in ⟨ ⟩; those between two `|` alone where there are such. */
async function hinted(name: string, marked: string, wanted: WantedHints): Promise<string> {
  const [before = '', inside, after = ''] = marked.split('|');
  const text = inside === undefined ? marked : before + inside + after;
  const workspace = await workspaceOf(
    new Map([
      ['soc2.yaml', PROGRAM],
      [name, text],
    ]),
    [],
  );
  const range =
    inside === undefined
      ? { start: 0, end: text.length }
      : { start: before.length, end: before.length + inside.length };
  const hints = [...inlayHints(workspace.contextOf(uriOf(name))!, range, wanted)].sort((a, b) => b.offset - a.offset);
  return hints.reduce((shown, { offset, label }) => `${shown.slice(0, offset)}⟨${label}⟩${shown.slice(offset)}`, text);
}

/** Controls and exclusions stand in a program, criteria in a runbook. */
const fileFor = (text: string): string =>
  /^(?:controls|exclusions):/m.test(text) ? 'other/soc2.yaml' : 'a.runbook.yaml';

describe('inlay hints', () => {
  const titles: Readonly<Record<string, readonly (readonly [text: string, hinted: string])[]>> = {
    'stand behind each criterion of a list on several lines': [
      [
        'criteria:\n  - CC6.1\n  - "A1.2" # why\n',
        'criteria:\n  - CC6.1⟨Logical access protection⟩\n  - "A1.2"⟨Environment, backup and recovery measures⟩ # why\n',
      ],
    ],
    'stand once behind a list on one line, with as many titles as fit': [
      ['criteria: [CC6.1]', 'criteria: [CC6.1]⟨Logical access protection⟩'],
      ['criteria: [CC6.1, CC6.5]', 'criteria: [CC6.1, CC6.5]⟨Logical access protection; Safe retirement of assets⟩'],
      [
        'criteria: [CC6.1, CC6.2, CC6.3, CC6.5]',
        'criteria: [CC6.1, CC6.2, CC6.3, CC6.5]⟨Logical access protection; +3⟩',
      ],
      ['criteria: [CC6.1, CC6.1]', 'criteria: [CC6.1, CC6.1]⟨Logical access protection⟩'],
    ],
    'stand behind the key of an exclusion': [
      [
        'exclusions:\n  CC6.4:\n    reason: none\n',
        'exclusions:\n  CC6.4⟨Physical access limits⟩:\n    reason: none\n',
      ],
    ],
    'stand behind a list that is not closed': [['criteria: [CC6.1', 'criteria: [CC6.1⟨Logical access protection⟩']],
    'stand behind aliases, and once behind what is repeated': [
      [
        'criteria: &all [CC6.1]\nsteps:\n  - criteria: *all\n',
        'criteria: &all [CC6.1]⟨Logical access protection⟩\nsteps:\n  - criteria: *all\n',
      ],
      [
        'controls:\n  A: &a\n    criteria:\n      - &one CC6.1\n      - *one\n  B: *a\n',
        'controls:\n  A: &a\n    criteria:\n      - &one CC6.1⟨Logical access protection⟩\n      - *one⟨Logical access protection⟩\n  B: *a\n',
      ],
    ],
    'stand in the right place after CRLF and emoji': [
      [
        '\ufefftitle: 😀\r\ncontrols:\r\n  A:\r\n    criteria: [CC6.1]\r\n',
        '\ufefftitle: 😀\r\ncontrols:\r\n  A:\r\n    criteria: [CC6.1]⟨Logical access protection⟩\r\n',
      ],
    ],
    'are only those of the range that is asked for': [
      [
        'controls:\n  A:\n    criteria: [CC6.1]\n  |B:\n    criteria: [CC6.5]\n|  C:\n    criteria: [CC6.8]\n',
        'controls:\n  A:\n    criteria: [CC6.1]\n  B:\n    criteria: [CC6.5]⟨Safe retirement of assets⟩\n  C:\n    criteria: [CC6.8]\n',
      ],
    ],
  };
  for (const [what, cases] of Object.entries(titles))
    for (const [text, expected] of cases)
      it(`${what}: ${JSON.stringify(text)}`, async () =>
        assert.equal(await hinted(fileFor(text), text, TITLES), expected));

  for (const text of [
    // More of the mapping follows on the line.
    'controls:\n  A: { title: t, criteria: [CC6.1], owner: it }',
    'exclusions: { CC6.4: { reason: none } }',
    'criteria: [CC6.99, ]',
    'criteria: []',
    'criteria: CC6.1x',
    'x-criteria: [CC6.1]',
    'title: CC6.1',
    '- CC6.1',
    '',
  ])
    it(`are none in ${JSON.stringify(text)}`, async () =>
      assert.equal(await hinted(fileFor(text), text, TITLES), text));

  const holders: readonly (readonly [text: string, hinted: string])[] = [
    ['owner: it\n', 'owner: it⟨Dana Fox, lee⟩\n'],
    ['owner: manager\n', 'owner: manager⟨nobody⟩\n'],
    [
      'raci:\n  - informed: [it, manager, staff]\n',
      'raci:\n  - informed: [it, manager, staff]⟨Dana Fox, lee; nobody⟩\n',
    ],
    ['raci:\n  - informed: [staff]\n', 'raci:\n  - informed: [staff]\n'],
    ['owner: who\n', 'owner: who\n'],
    ['criteria: [CC6.1]\n', 'criteria: [CC6.1]\n'],
  ];
  for (const [text, expected] of holders)
    it(`name the holders of a role: ${JSON.stringify(text)}`, async () =>
      assert.equal(await hinted('a.runbook.yaml', text, HOLDERS), expected));

  it('say all of it in their tooltip', async () => {
    const workspace = await workspaceOf(new Map([['a.runbook.yaml', 'criteria: [CC6.1, CC6.2, CC6.3]']]), []);
    const [hint] = inlayHints(workspace.contextOf(uriOf('a.runbook.yaml'))!, { start: 0, end: 99 }, TITLES);
    assert.equal(
      hint?.tooltip,
      'CC6.1: Logical access protection\nCC6.2: Register before access, remove after\nCC6.3: Role-based change and removal of access',
    );
  });

  it('leave out of a name what is no text, and cut it', async () => {
    const texts = new Map([
      [
        'soc2.yaml',
        `program: a\nreport: { type: I }\nroles: { it: { holders: [x] } }\npeople: { x: { name: "a\\nb\\u202e ${'c'.repeat(99)}" } }`,
      ],
      ['a.runbook.yaml', 'owner: it'],
    ]);
    const workspace = await workspaceOf(texts, []);
    const [hint] = inlayHints(workspace.contextOf(uriOf('a.runbook.yaml'))!, { start: 0, end: 99 }, HOLDERS);
    assert.equal(hint?.label, `a b ${'c'.repeat(55)}…`);
  });

  it('never fail, and stand inside the range, whatever part of the example is asked for', async () => {
    const texts = new Map(
      [...textsBelow(path.join(FIXTURES, 'workspaces/acme'))].filter(([name]) => name.endsWith('.yaml')),
    );
    const workspace = await workspaceOf(texts, []);
    for (const uri of workspace.uris()) {
      const context = workspace.contextOf(uri)!;
      const { length } = context.document.source.getText();
      for (let start = 0; start <= length; start += 97) {
        const range = { start, end: start + 500 };
        for (const { offset } of inlayHints(context, range, { criterionTitles: true, roleHolders: true }))
          assert.ok(start <= offset && offset <= range.end && offset <= length);
      }
    }
  });
});
