import assert from 'node:assert/strict';
import { folderOf } from '../support/workspace-folder.ts';
import type { Folder } from '../support/workspace-folder.ts';
import { lint } from './support/cli.ts';
import { PROGRAM, reportOf, runbook } from './support/texts.ts';

describe('command line: reports', () => {
  let folder: Folder;
  before(() => {
    folder = folderOf({
      'soc2.yaml': PROGRAM,
      'runbooks/b.runbook.yaml': runbook('leaver'),
      'runbooks/a.runbook.yaml': runbook('joiner').replace(/triggers:\n.*\n/, ''),
    });
  });
  after(() => folder.dispose());

  it('tells people where, what and why, with the source line', async () => {
    const { code, stdout, stderr } = await lint(['runbooks/b.runbook.yaml'], { folder: folder.path });
    assert.deepEqual({ code, stderr }, { code: 1, stderr: '' });
    assert.match(stdout, /^runbooks\/b\.runbook\.yaml\n\n/);
    assert.match(stdout, /^ +5:8 {2}error +No role `it-operatoins` is defined\./m);
    assert.match(stdout, /undefined-role\n +5 │ owner: it-operatoins\n +│ {8}\^{13}\n/);
    assert.match(stdout, /\n1 file: \d+ errors?.*\n$/);
    for (const line of stdout.split('\n')) assert.ok(line.length <= 100, `fits: ${line}`);
  });

  it('writes one object of JSON, with its keys in order', async () => {
    const { code, stdout, stderr } = await lint(['--format', 'json'], { folder: folder.path });
    assert.deepEqual({ code, stderr }, { code: 1, stderr: '' });
    const report = reportOf(stdout);
    assert.deepEqual(Object.keys(report), ['version', 'files', 'hidden', 'findings']);
    assert.deepEqual([report.version, report.files], [1, 3]);
    const finding = report.findings.find(({ rule, file }) => rule === 'undefined-role' && file.includes('b.'))!;
    assert.equal(
      JSON.stringify(finding),
      JSON.stringify({
        file: 'runbooks/b.runbook.yaml',
        rule: 'undefined-role',
        severity: 'error',
        message:
          'No role `it-operatoins` is defined. An auditor cannot tell who holds it; did you mean `it-operations`?',
        line: 5,
        column: 8,
        endLine: 5,
        endColumn: 21,
        help: 'soc2-runbooks explain undefined-role',
        fixable: true,
        related: [],
      }),
    );
  });

  it('sorts findings by file, line, column and rule, and repeats itself byte by byte', async () => {
    const [first, second] = await Promise.all(
      [['.'], ['runbooks/b.runbook.yaml', 'soc2.yaml', 'runbooks']].map((paths) =>
        lint(['--format', 'json', '--severity', 'hint', ...paths], { folder: folder.path }),
      ),
    );
    const { findings } = reportOf(first!.stdout);
    const key = (each: (typeof findings)[number]): string =>
      `${each.file} ${String(each.line).padStart(6)} ${String(each.column).padStart(6)} ${each.rule}`;
    assert.ok(findings.length > 3);
    assert.deepEqual(findings.map(key), findings.map(key).sort());
    assert.equal(first!.stdout, second!.stdout);
  });

  it('names files from the working folder, and tells related places in others', async () => {
    folder.write('runbooks/twin.runbook.yaml', runbook('leaver', 'it-operations'));
    const { stdout } = await lint(['--format', 'json', 'b.runbook.yaml', '../soc2.yaml'], {
      folder: `${folder.path}/runbooks`,
    });
    folder.remove('runbooks/twin.runbook.yaml');
    const { findings } = reportOf(stdout);
    assert.ok(findings.every(({ file }) => file === 'b.runbook.yaml' || file === '../soc2.yaml'));
    const twice = findings.find(({ rule }) => rule === 'duplicate-id');
    assert.equal(twice?.related[0]?.file, 'twin.runbook.yaml');
    assert.deepEqual(Object.keys(twice.related[0]), ['file', 'line', 'column', 'endLine', 'endColumn', 'message']);
  });

  it('writes to a file instead, and says why it can not', async () => {
    const inFolder = { folder: folder.path };
    const told = await lint(['--format', 'json'], inFolder);
    const written = await lint(['--format', 'json', '--output', 'report.json'], inFolder);
    assert.deepEqual([written.code, written.stdout], [1, '']);
    const { readFileSync } = await import('node:fs');
    assert.equal(readFileSync(`${folder.path}/report.json`, 'utf8'), told.stdout);
    const missing = await lint(['--output', 'no/report.json'], inFolder);
    assert.match(missing.stderr, /no\/report\.json can't be written: its folder does not exist/);
    const isFolder = await lint(['--output', 'runbooks'], inFolder);
    assert.match(isFolder.stderr, /runbooks can't be written: it is a folder/);
    assert.deepEqual([missing.code, isFolder.code], [2, 2]);
  });
});
