import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { gitHistory } from '../../src/homes/git-history.ts';
import { folderOf } from '../support/workspace-folder.ts';
import type { Folder } from '../support/workspace-folder.ts';

const NAME = "runbooks/leaver's access é.runbook.yaml";

describe('the history of a file', () => {
  let folder: Folder;

  function git(...args: string[]): void {
    const identity = ['-c', 'user.name=Dana Fox', '-c', 'user.email=dana@example.com', '-c', 'commit.gpgsign=false'];
    execFileSync('git', [...identity, ...args], { cwd: folder.path, stdio: 'pipe' });
  }

  beforeEach(() => {
    folder = folderOf({ [NAME]: 'runbook: leaver\n' });
  });
  afterEach(() => folder.dispose());

  it('is its text in the last commit', async () => {
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'Add the runbook');
    folder.write(NAME, 'runbook: changed\n');
    git('add', '.');
    assert.equal(await gitHistory.committedText(folder.uriOf(NAME)), 'runbook: leaver\n');
    assert.equal(await gitHistory.committedText(folder.uriOf('runbooks/new.runbook.yaml')), undefined);
    assert.equal(await gitHistory.committedText(folder.uriOf('no-such-folder/a.runbook.yaml')), undefined);
  });

  it('is unknown before the first commit, outside a repository and elsewhere than on disk', async () => {
    assert.equal(await gitHistory.committedText(folder.uriOf(NAME)), undefined);
    git('init', '--quiet');
    git('add', '.');
    assert.equal(await gitHistory.committedText(folder.uriOf(NAME)), undefined);
    assert.equal(await gitHistory.committedText('untitled:leaver.runbook.yaml'), undefined);
  });

  it('starts nothing that the repository names', async () => {
    git('init', '--quiet');
    folder.write('.gitattributes', '* diff=spy filter=spy\n');
    git('add', '.');
    git('commit', '--quiet', '--message', 'Add the runbook');
    const spy = `touch '${path.join(folder.path, 'started')}'`;
    for (const key of ['diff.spy.textconv', 'diff.spy.command', 'filter.spy.smudge', 'core.fsmonitor', 'core.pager'])
      git('config', key, spy);
    assert.equal(await gitHistory.committedText(folder.uriOf(NAME)), 'runbook: leaver\n');
    assert.ok(!existsSync(path.join(folder.path, 'started')));
  });
});
