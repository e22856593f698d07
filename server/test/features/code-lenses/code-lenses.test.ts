import assert from 'node:assert/strict';
import { codeLenses } from '../../../src/features/code-lenses.ts';
import { uriOf, workspaceOf } from '../../support/workspace.ts';

const RUNS = { 'one.run.yaml': 'run: one\nrunbook: a\n', 'two.run.yaml': 'run: two\nrunbook: a\n' };

/** The lenses of a file, each as the text it stands above and what it says; a count that is still to be made names what is counted. */
async function lenses(name: string, text: string, files: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const program = { 'soc2.yaml': 'program: acme\nreport: { type: I }\n' };
  const workspace = await workspaceOf(new Map(Object.entries({ ...program, ...files, [name]: text })), []);
  return codeLenses(workspace.contextOf(uriOf(name))!).map((lens) => {
    const at = text.slice(lens.range.start, lens.range.end);
    return `${at}: ${lens.about === 'references' ? `references of ${/[\w-]+/.exec(text.slice(lens.offset))![0]}` : lens.title}`;
  });
}

describe('code lenses', () => {
  const runbooks: readonly (readonly [text: string, lenses: readonly string[]])[] = [
    [
      'runbook: a\nreview: { cadence: semi-annual, last: 2026-06-30 }',
      ['runbook: 2 runs', 'runbook: Next review 2026-12-30', 'runbook: references of a'],
    ],
    ['# first\nrunbook: b\n', ['runbook: no runs', 'runbook: references of b']],
    [
      'title: T\nrunbook: b\nreview: { every: 1 month, last: 2026-10-13 }',
      ['title: no runs', 'title: Review overdue by 12 days', 'title: references of b'],
    ],
    [
      'runbook: b\nreview: { every: 1 month, last: 2026-10-25 }',
      ['runbook: no runs', 'runbook: Next review today', 'runbook: references of b'],
    ],
    [
      'runbook: b\nreview: { every: 1 month, last: 2026-10-24 }',
      ['runbook: no runs', 'runbook: Review overdue by 1 day', 'runbook: references of b'],
    ],
    [
      'runbook: b\nstatus: retired\nreview: { every: 1 month, last: 2026-10-13 }',
      ['runbook: no runs', 'runbook: references of b'],
    ],
    ['title: T', []],
    ['', []],
    ['- a', []],
  ];
  for (const [text, expected] of runbooks)
    it(`stand above the first line of a runbook: ${JSON.stringify(text)}`, async () =>
      assert.deepEqual(await lenses('x.runbook.yaml', text, RUNS), expected));

  it('say nothing of runs where there is no program', async () => {
    const workspace = await workspaceOf(new Map([['x.runbook.yaml', 'runbook: a']]), []);
    assert.deepEqual(
      codeLenses(workspace.contextOf(uriOf('x.runbook.yaml'))!).map(({ about }) => about),
      ['references'],
    );
  });

  it('know where the runs are', async () => {
    const workspace = await workspaceOf(
      new Map(
        Object.entries({ 'soc2.yaml': 'program: a\nreport: { type: I }', 'x.runbook.yaml': 'runbook: a', ...RUNS }),
      ),
      [],
    );
    const [runs] = codeLenses(workspace.contextOf(uriOf('x.runbook.yaml'))!);
    assert.deepEqual(runs?.about === 'runs' && runs.places.map(({ uri }) => uri), Object.keys(RUNS).map(uriOf));
  });

  it('stand above the first line of a playbook', async () =>
    assert.deepEqual(await lenses('x.playbook.yaml', 'playbook: p\nreview: { cadence: annual, last: 2026-06-30 }'), [
      'playbook: Next review 2027-06-30',
    ]));

  it('stand above what soc2.yaml defines', async () =>
    assert.deepEqual(
      await lenses(
        'soc2.yaml',
        'program: a\nroles: { it: {} }\nsystems:\n  okta:\n  jira: {}\ncontrols: { AC-1: {} }\npeople: { dana: {} }\n',
      ),
      ['AC-1: references of AC-1', 'okta: references of okta', 'jira: references of jira', 'it: references of it'],
    ));
});
