import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { folderOf } from '../support/workspace-folder.ts';
import type { Folder } from '../support/workspace-folder.ts';
import { lint } from './support/cli.ts';
import { PROGRAM, reportOf, runbook } from './support/texts.ts';

describe('command line: what was committed', () => {
  let folder: Folder;

  before(() => {
    folder = folderOf({
      'soc2.yaml': PROGRAM,
      'same.runbook.yaml': runbook('same'),
      'changed.runbook.yaml': runbook('changed'),
      'commented.runbook.yaml': runbook('commented'),
    });
    const identity = ['-c', 'user.name=Dana Fox', '-c', 'user.email=dana@example.com', '-c', 'commit.gpgsign=false'];
    for (const args of [
      ['init', '--quiet'],
      ['add', '.'],
      ['commit', '--quiet', '--message', 'Add the program'],
    ])
      execFileSync('git', [...identity, ...args], { cwd: folder.path, stdio: 'pipe' });
    folder.write('changed.runbook.yaml', `${runbook('changed')}purpose: Something else\n`);
    folder.write('commented.runbook.yaml', `${runbook('commented')}# A comment\n`);
    folder.write('new.runbook.yaml', runbook('new'));
  });
  after(() => folder.dispose());

  it('is compared with what is there, and the version has to be raised', async () => {
    const { stdout } = await lint(['--format', 'json'], { folder: folder.path });
    const { findings } = reportOf(stdout);
    const files = findings.filter(({ rule }) => rule === 'version-not-raised').map(({ file }) => file);
    assert.deepEqual(files, ['changed.runbook.yaml']);
  });
});
