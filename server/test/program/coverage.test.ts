import assert from 'node:assert/strict';
import path from 'node:path';
import type { Coverage, CoverageState } from '../../src/contracts/coverage.ts';
import { FIXTURES, textsBelow, uriOf, workspaceOf } from '../support/workspace.ts';

const SOUND = `runbook: changes
title: Deploy a change
version: 1.0.0
status: active
owner: engineer
steps:
  - { id: merge, do: Merge the change in GitHub, criteria: [CC8.1], evidence: [pull-request] }
  - { id: deploy, do: Deploy the change with GitHub Actions, controls: [CH-01] }
evidence: { pull-request: { artifact: The merged pull request } }
review: { cadence: annual, last: 2026-06-30, by: engineer }
tests: [{ date: 2026-05-12, kind: dry-run }]
`;

const PROGRAM = `program: acme
report: { type: II, period: { from: 2026-01-01, to: 2026-12-31 } }
exclusions: { CC6.4: { reason: No data center } }
controls:
  CH-01: { title: Changes are approved, criteria: [CC8.1], owner: engineer }
  CH-02: { title: Emergency changes are reviewed, criteria: [CC8.1] }
  GOV-01: { title: A code of conduct is signed, criteria: [CC1.1], procedure: policy }

`;

const RUN = `run: change-1
runbook: changes
version: 1.0.0
status: closed
steps: []
signOff: { by: dana, at: 2026-03-02T11:10:00Z }
`;

async function coverageWith(files: Readonly<Record<string, string>>): Promise<Coverage> {
  const workspace = await workspaceOf(new Map(Object.entries({ 'soc2.yaml': PROGRAM, ...files })), []);
  return workspace.coverage(uriOf('soc2.yaml'))!;
}

const criterion = (coverage: Coverage, id: string) => coverage.criteria.find((each) => each.id === id)!;

describe('coverage of a criterion', () => {
  const CASES: readonly (readonly [
    title: string,
    runbook: string,
    state: CoverageState,
    weaknesses: readonly string[],
  ])[] = [
    ['an active, reviewed, tested runbook with evidence', SOUND, 'covered', []],
    ['a draft', SOUND.replace('status: active', 'status: draft'), 'weak', ['a draft']],
    ['an overdue review', SOUND.replace('2026-06-30', '2025-11-20'), 'weak', ['review overdue by 5 days']],
    ['a review due today', SOUND.replace('2026-06-30', '2025-11-25'), 'covered', []],
    ['no review', SOUND.replace(/^review.*\n/m, ''), 'weak', ['never reviewed']],
    ['no test', SOUND.replace(/^tests.*\n/m, ''), 'weak', ['never tested']],
    [
      'a step without evidence',
      SOUND.replace(', evidence: [pull-request]', ''),
      'weak',
      ['no supporting step captures evidence'],
    ],
    [
      'the header alone',
      SOUND.replace('steps:', 'criteria: [CC8.1]\nsteps:')
        .replace(', criteria: [CC8.1]', '')
        .replace(', controls: [CH-01]', ''),
      'weak',
      ['claimed in the header, supported by no step'],
    ],
    [
      'evidence in the step of a control alone',
      SOUND.replace('criteria: [CC8.1], evidence: [pull-request] ', '').replace(
        '[CH-01] }',
        '[CH-01], evidence: [pull-request] }',
      ),
      'covered',
      [],
    ],
    ['a text that does not parse', `${SOUND}x: [\n`, 'weak', ['does not parse']],
  ];
  for (const [title, runbook, state, weaknesses] of CASES) {
    it(`is ${state} by ${title}`, async () => {
      const found = criterion(await coverageWith({ 'changes.runbook.yaml': runbook }), 'CC8.1');
      assert.equal(found.state, state);
      assert.deepEqual(
        found.runbooks.map((each) => each.weaknesses),
        [weaknesses],
      );
      for (const weakness of weaknesses) assert.ok(found.reason.includes(weakness));
    });
  }

  it('is a gap where a procedure is expected and only a retired runbook is there', async () => {
    const found = criterion(
      await coverageWith({ 'changes.runbook.yaml': SOUND.replace('status: active', 'status: retired') }),
      'CC8.1',
    );
    assert.deepEqual([found.state, found.runbooks], ['gap', []]);
  });

  it('is covered by one sound runbook, however weak the others are', async () => {
    const draft = SOUND.replace('runbook: changes', 'runbook: another').replace('status: active', 'status: draft');
    const found = criterion(await coverageWith({ 'a.runbook.yaml': draft, 'b.runbook.yaml': SOUND }), 'CC8.1');
    assert.equal(found.state, 'covered');
    assert.deepEqual(
      found.runbooks.map(({ runbook, state }) => [runbook, state]),
      [
        ['another', 'weak'],
        ['changes', 'covered'],
      ],
    );
  });

  it('is policy, optional or excluded where no procedure is expected', async () => {
    const coverage = await coverageWith({});
    assert.equal(criterion(coverage, 'CC1.1').state, 'policy');
    assert.deepEqual(criterion(coverage, 'CC6.4').reason, 'No data center');
    assert.equal(criterion(coverage, 'CC6.4').state, 'excluded');
    assert.equal(criterion(coverage, 'A1.2'), undefined);
  });

  it('counts the closed runs of the report’s period apart from it', async () => {
    const coverage = await coverageWith({
      'changes.runbook.yaml': SOUND,
      'a.run.yaml': RUN,
      'open.run.yaml': RUN.replace('change-1', 'change-2').replace('closed', 'open'),
      'before.run.yaml': RUN.replace('change-1', 'change-3').replace('2026-03-02', '2025-03-02'),
    });
    assert.equal(criterion(coverage, 'CC8.1').runs, 1);
    assert.equal(coverage.summary.evidenced, 1);
    assert.equal(criterion(await coverageWith({ 'changes.runbook.yaml': SOUND }), 'CC8.1').runs, 0);
  });
});

describe('coverage of a control', () => {
  it('is that of the runbooks that name it', async () => {
    const withEvidence = SOUND.replace('[CH-01] }', '[CH-01], evidence: [pull-request] }');
    const { controls } = await coverageWith({ 'changes.runbook.yaml': withEvidence });
    assert.deepEqual(
      controls.map(({ id, state, owner }) => [id, state, owner]),
      [
        ['CH-01', 'covered', 'engineer'],
        ['CH-02', 'gap', ''],
        ['GOV-01', 'policy', ''],
      ],
    );
  });
});

describe('coverage of a program', () => {
  it('of acme has no gap and nothing weak', async () => {
    const workspace = await workspaceOf(textsBelow(path.join(FIXTURES, 'workspaces/acme')));
    const { summary, criteria, runbooks } = workspace.coverage(uriOf('soc2.yaml'))!;
    assert.equal(summary.gap + summary.weak, 0);
    assert.equal(summary.percent, 100);
    assert.equal(summary.covered + summary.policy + summary.optional + summary.excluded, criteria.length);
    assert.equal(runbooks.length, 16, 'the retired one operates nothing');
  });

  it('stays as it was while soc2.yaml does not parse, and says so', async () => {
    const workspace = await workspaceOf(
      new Map([
        ['soc2.yaml', PROGRAM],
        ['changes.runbook.yaml', SOUND],
      ]),
      [],
    );
    const before = workspace.coverage(uriOf('soc2.yaml'))!;
    workspace.open(uriOf('soc2.yaml'), `${PROGRAM}controls: [\n`);
    assert.deepEqual(workspace.coverage(uriOf('soc2.yaml')), { ...before, broken: true });
  });

  it('counts the errors that the rules find', async () => {
    const workspace = await workspaceOf(
      new Map([
        ['soc2.yaml', PROGRAM],
        ['changes.runbook.yaml', SOUND],
      ]),
    );
    const [runbook] = workspace.coverage(uriOf('soc2.yaml'))!.runbooks;
    assert.ok(runbook!.errors > 0);
    assert.ok(runbook!.weaknesses.some((weakness) => weakness.endsWith('errors')));
  });
});

describe('what falls due', () => {
  it('is every review, test and exception of the next 90 days, the overdue ones first', async () => {
    const exceptions =
      'exceptions: [{ rule: no-steps, until: 2026-12-05, approvedBy: ciso, reason: A team of three }]\n';
    const coverage = await coverageWith({
      'soc2.yaml': PROGRAM + exceptions,
      'late.runbook.yaml': SOUND.replace('2026-06-30', '2025-11-20').replace('2026-05-12', '2025-12-01'),
      'later.runbook.yaml': SOUND.replace('changes', 'later'),
      'never.runbook.yaml': SOUND.replace('changes', 'never').replace(/^(tests|review).*\n/gm, ''),
    });
    assert.deepEqual(
      coverage.due.map(({ what, name, date, days, role }) => [what, name, date, days, role]),
      [
        ['review', 'never', undefined, undefined, 'engineer'],
        ['test', 'never', undefined, undefined, 'engineer'],
        ['review', 'changes', '2026-11-20', -5, 'engineer'],
        ['test', 'changes', '2026-12-01', 6, 'engineer'],
        ['exception', 'no-steps', '2026-12-05', 10, 'ciso'],
      ],
    );
  });
});
