import assert from 'node:assert/strict';
import { renameAt } from '../../../src/features/navigation/rename.ts';
import { memoryFiles } from '../../support/memory-files.ts';
import { uriOf } from '../../support/workspace.ts';
import { closedWorkspace, markedWorkspace } from './marked.ts';
import type { Marked } from './marked.ts';
import { applied, editsOf, problemOf, rename } from './renaming.ts';

const PROGRAM = 'program: acme\nreport: { type: I }\n';
const ROLES = `${PROGRAM}roles: { lead: {}, chief: {} }\n`;

/** By what is refused: the files with the cursor, the new name, and what the message says. */
const REFUSED: readonly [what: string, marked: Marked, next: string, message: RegExp][] = [
  [
    'a role that exists',
    { 'soc2.yaml': `${PROGRAM}roles: { le|ad: {}, chief: {} }\n` },
    'chief',
    /^`soc2.yaml` has a role `chief` already/,
  ],
  [
    'a role of the program, to one of a runbook',
    { 'soc2.yaml': `${PROGRAM}roles: { |lead: {} }\n`, 'deep/a.runbook.yaml': 'runbook: a\nroles: { guest: {} }\n' },
    'guest',
    /^`deep\/a.runbook.yaml` has a role `guest` already/,
  ],
  [
    'a role of a runbook, to one of the program',
    { 'soc2.yaml': ROLES, 'a.runbook.yaml': 'runbook: a\nroles: { gu|est: {} }\n' },
    'chief',
    /^`soc2.yaml` has a role `chief` already/,
  ],
  [
    'a role, to one that a file refers to and nothing defines',
    { 'soc2.yaml': `${PROGRAM}roles: { |lead: {} }\n`, 'a.runbook.yaml': 'runbook: a\nowner: boss\n' },
    'boss',
    /^`a.runbook.yaml` refers to a role `boss`, which nothing defines/,
  ],
  ['a system', { 'soc2.yaml': `${PROGRAM}systems: { a|: {}, b: {} }\n` }, 'b', /has a system `b` already/],
  [
    'a system, to `none`',
    { 'soc2.yaml': `${PROGRAM}systems: { a|: {} }\n` },
    'none',
    /^`none` says that there is no system/,
  ],
  ['a person', { 'soc2.yaml': `${PROGRAM}people: { a|: {}, b: {} }\n` }, 'b', /has a person `b` already/],
  ['a control', { 'soc2.yaml': `${PROGRAM}controls: { A|: {}, B 1: {} }\n` }, 'B 1', /has a control `B 1` already/],
  ['a step', { 'a.runbook.yaml': 'runbook: a\nsteps: [{ id: a| }, { id: b }]\n' }, 'b', /has a step `b` already/],
  [
    'a step, to one that only a run names',
    {
      'soc2.yaml': PROGRAM,
      'a.runbook.yaml': 'runbook: a\nsteps: [{ id: a| }]\n',
      'a.run.yaml': 'run: r\nrunbook: a\nsteps: [{ step: b }]\n',
    },
    'b',
    /^`a.run.yaml` refers to a step `b`/,
  ],
  [
    'evidence',
    { 'a.runbook.yaml': 'runbook: a\nevidence: { a|: {}, b: {} }\n' },
    'b',
    /has an evidence item `b` already/,
  ],
  [
    'a trigger',
    { 'a.runbook.yaml': 'runbook: a\ntriggers: [{ id: |a }, { id: b }]\n' },
    'b',
    /has a trigger `b` already/,
  ],
  [
    'a runbook',
    { 'soc2.yaml': PROGRAM, 'a.runbook.yaml': 'runbook: a|\n', 'b.runbook.yaml': 'runbook: b\n' },
    'b',
    /^`b.runbook.yaml` has a runbook `b` already/,
  ],
  [
    'a run',
    { 'soc2.yaml': PROGRAM, 'a.run.yaml': 'run: a|\n', 'b.run.yaml': 'run: b\n' },
    'b',
    /has a run `b` already/,
  ],
  [
    'a playbook',
    { 'soc2.yaml': PROGRAM, 'a.playbook.yaml': 'playbook: |a\n', 'b.playbook.yaml': 'playbook: b\n' },
    'b',
    /has a playbook `b` already/,
  ],
  [
    'what is no id',
    { 'soc2.yaml': `${PROGRAM}roles: { le|ad: {} }\n` },
    'IT Lead',
    /can't be the id of a role.* such as `it-lead`\.$/,
  ],
  [
    'what no id can be made of',
    { 'soc2.yaml': `${PROGRAM}roles: { le|ad: {} }\n` },
    '…',
    /can't be the id of a role: .* single hyphens\.$/,
  ],
  ['an empty id', { 'soc2.yaml': `${PROGRAM}roles: { le|ad: {} }\n` }, ' ', /can't be empty/],
  ['an empty control', { 'soc2.yaml': `${PROGRAM}controls: { A|: {} }\n` }, '', /can't be empty/],
  ['a control of two lines', { 'soc2.yaml': `${PROGRAM}controls: { A|: {} }\n` }, 'A\nB', /one line of text/],
  [
    'a name that a broken file holds',
    { 'soc2.yaml': `${PROGRAM}roles: { le|ad: {} }\n`, 'deep/a.runbook.yaml': 'runbook: a\nowner: "lead\n' },
    'chief',
    /^`deep\/a.runbook.yaml` has syntax errors.*nothing was renamed/,
  ],
  [
    'a name in a soc2.yaml that does not parse',
    { 'soc2.yaml': `${PROGRAM}roles: { lead: {}\n`, 'a.runbook.yaml': 'runbook: a\nowner: |lead\n' },
    'chief',
    /^`soc2.yaml` has syntax errors/,
  ],
  [
    'a name in a file that does not parse itself',
    { 'a.runbook.yaml': 'runbook: a\nsteps: [{ id: |go }]\ntitle: "no end\n' },
    'leave',
    /^`a.runbook.yaml` has syntax errors/,
  ],
  [
    'a step that a broken run of the runbook holds',
    {
      'soc2.yaml': PROGRAM,
      'a.runbook.yaml': 'runbook: a\nsteps: [{ id: |go }]\n',
      'a.run.yaml': 'run: r\nrunbook: a\nsteps: [{ step: go }\n',
    },
    'leave',
    /^`a.run.yaml` has syntax errors/,
  ],
  [
    'a name that an alias makes a name of another kind',
    { 'a.runbook.yaml': 'runbook: a\nsteps:\n  - id: &it g|o\n    evidence: [*it]\nevidence: { go: {} }\n' },
    'leave',
    /^An alias makes `go` on line 4 of `a.runbook.yaml` something else as well/,
  ],
  [
    'a name that an alias makes an archetype',
    { 'a.runbook.yaml': 'runbook: &it access-re|view\narchetype: *it\n' },
    'leave',
    /^An alias makes `access-review` on line 2/,
  ],
  [
    'a name that an alias makes a text',
    { 'a.runbook.yaml': 'runbook: a\ntitle: &it lead\nowner: *i|t\n' },
    'leave',
    /^An alias makes `lead` on line 2/,
  ],
];

describe('rename refuses', () => {
  for (const [what, marked, next, message] of REFUSED)
    it(what, async () => assert.match(problemOf(await rename(await markedWorkspace(marked), next)), message));

  it('where a file of the program can not be read', async () => {
    const texts = new Map([
      [uriOf('soc2.yaml'), `${PROGRAM}roles: { lead: {} }\n`],
      [uriOf('a.runbook.yaml'), 'runbook: a\n'],
    ]);
    const files = memoryFiles(texts);
    const workspace = await closedWorkspace({
      list: files.list,
      read: async (uri) => (uri.endsWith('a.runbook.yaml') ? { problem: 'it is locked' } : files.read(uri)),
    });
    const uri = uriOf('soc2.yaml');
    workspace.open(uri, texts.get(uri)!);
    const document = workspace.document(uri)!;
    const around = workspace.namesAround(uri)!;
    const renaming = await rename({ workspace, document, around, offset: texts.get(uri)!.indexOf('lead') }, 'chief');
    assert.match(problemOf(renaming), /^`a.runbook.yaml` can't be read \(it is locked\)/);
  });

  it('where a file on disk is another than was read, and can be tried again', async () => {
    const given = await markedWorkspace({
      'soc2.yaml': `${PROGRAM}roles: { |lead: {} }\n`,
      'a.runbook.yaml': 'runbook: a\nowner: lead\n',
    });
    const changed = 'runbook: a\ntitle: A\nowner: lead\n';
    given.texts.set(uriOf('a.runbook.yaml'), changed);
    // Nobody has said yet that somebody wrote it.
    const stale = await rename(given, 'chief');
    assert.match(problemOf(stale), /^`a.runbook.yaml` has just changed/);
    const around = given.workspace.namesAround(given.document.uri)!;
    const again = await rename({ ...given, around }, 'chief');
    const texts = applied(given.texts, editsOf(again));
    assert.equal(texts.get(uriOf('a.runbook.yaml')), changed.replace('lead', 'chief'));
  });

  it('when it is cancelled between two files', async () => {
    const { document, offset, around, workspace } = await markedWorkspace({
      'soc2.yaml': `${PROGRAM}roles: { |lead: {} }\n`,
      'a.runbook.yaml': 'runbook: a\nowner: lead\n',
    });
    let files = 0;
    const renaming = await renameAt(document, offset, 'chief', around, {
      read: workspace.read,
      isCurrent: workspace.isCurrent,
      breathe: async () => void (files += 1),
      isCancelled: () => files === 1,
    });
    assert.deepEqual([Object.keys(renaming!), files], [['problem'], 1]);
  });
});
