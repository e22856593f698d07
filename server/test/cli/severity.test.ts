import assert from 'node:assert/strict';
import path from 'node:path';
import { FIXTURES } from '../support/workspace.ts';
import { folderOf } from '../support/workspace-folder.ts';
import type { Folder } from '../support/workspace-folder.ts';
import { lint } from './support/cli.ts';
import { PROGRAM, reportOf, runbook } from './support/texts.ts';

const RULES = `rules:
  undefined-role: warning
  missing-trigger: hint
`;

describe('command line: severities and exit codes', () => {
  let folder: Folder;
  before(() => {
    folder = folderOf({
      'errors/soc2.yaml': PROGRAM,
      'errors/a.runbook.yaml': runbook('leaver'),
      // Every other rule is off, so that numbers are known.
      'warnings/soc2.yaml': `${PROGRAM}${RULES}`,
      'warnings/a.playbook.yaml':
        'playbook: a\ntitle: A\nversion: 1.0.0\nstatus: draft\nowner: it-operatoins\nphases: [{ name: One, decisions: [{ decides: What, by: it-manger }] }]\n',
    });
  });
  after(() => folder.dispose());

  const inWarnings = async (...args: string[]): ReturnType<typeof lint> =>
    lint([...args, 'a.playbook.yaml'], { folder: `${folder.path}/warnings` });

  it('ends with 1 for errors and 0 for less', async () => {
    assert.equal((await lint(['errors'], { folder: folder.path })).code, 1);
    assert.equal((await inWarnings()).code, 0);
  });

  it('counts warnings against --max-warnings, whether they are shown or not', async () => {
    const asked = [[], ['--quiet'], ['--severity', 'error']].flatMap((extra) =>
      ['0', '1', '99'].map((most) => inWarnings('--max-warnings', most, ...extra)),
    );
    const codes = (await Promise.all(asked)).map(({ code }) => code);
    assert.deepEqual(codes, [1, 1, 0, 1, 1, 0, 1, 1, 0]);
    assert.match((await inWarnings('--max-warnings', '0')).stderr, /warnings, and --max-warnings allows 0\n$/);
  });

  it('shows from a level up, counts the rest, and says so', async () => {
    const all = reportOf((await inWarnings('--format', 'json', '--severity', 'hint')).stdout);
    assert.equal(all.hidden, 0);
    assert.ok(all.findings.some(({ rule, severity }) => rule === 'missing-trigger' && severity === 'hint'));
    for (const [level, severities] of [
      ['error', ['error']],
      ['warning', ['error', 'warning']],
      ['information', ['error', 'warning', 'information']],
    ] as const) {
      const some = reportOf((await inWarnings('--format', 'json', '--severity', level)).stdout);
      const shown = all.findings.filter(({ severity }) => (severities as readonly string[]).includes(severity));
      assert.deepEqual(some.findings, shown, level);
      assert.equal(some.hidden, all.findings.length - shown.length, level);
    }
    assert.match((await inWarnings()).stdout, /^1 file: 2 warnings.*, \d+ hints? not shown\n$/m);
    assert.match(
      (await inWarnings('--severity', 'error')).stdout,
      /^1 file: nothing to report, 2 warnings.* not shown\n/,
    );
  });

  it('shows errors alone with --quiet, and no summary', async () => {
    const errors = await lint(['--quiet', 'errors'], { folder: folder.path });
    assert.match(errors.stdout, /undefined-role/);
    assert.doesNotMatch(errors.stdout, /warning|files?:/);
    assert.equal((await inWarnings('--quiet')).stdout, '');
    assert.match((await inWarnings('--quiet', '--severity', 'warning')).stdout, /undefined-role/);
  });

  it('lints for the day of --today', async () => {
    const text = `${runbook('leaver', 'it-operations')}review: { cadence: annual, last: 2026-01-10, by: it-manager }\n`;
    folder.write('today/soc2.yaml', PROGRAM);
    folder.write('today/a.runbook.yaml', text);
    const rules = async (day: string): Promise<string[]> => {
      const { stdout } = await lint(['--today', day, '--format', 'json', 'today'], { folder: folder.path });
      return reportOf(stdout).findings.map(({ rule }) => rule);
    };
    assert.ok(!(await rules('2027-01-10')).includes('overdue-review'));
    assert.ok((await rules('2027-01-11')).includes('overdue-review'));
  });

  it('finds nothing in the example program, and errors in its draft', async () => {
    const workspaces = { folder: path.join(FIXTURES, 'workspaces') };
    const clean = await lint(['acme'], workspaces);
    assert.deepEqual([clean.code, clean.stderr], [0, '']);
    assert.match(clean.stdout, /^\d+ files: nothing to report/);
    const draft = await lint(['acme-draft'], workspaces);
    assert.equal(draft.code, 1);
    assert.match(draft.stdout, /undefined-role/);
  });
});
