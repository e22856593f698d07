import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { folderOf } from '../support/workspace-folder.ts';
import type { Folder } from '../support/workspace-folder.ts';
import { cli, TODAY } from './support/cli.ts';
import { PROGRAM, runbook } from './support/texts.ts';

describe('command line: index', () => {
  let folder: Folder;
  const index = (...args: readonly string[]) => cli(['index', '--today', TODAY, ...args], { folder: folder.path });

  before(() => {
    folder = folderOf({ 'soc2.yaml': PROGRAM, 'leaver.runbook.yaml': `${runbook('leaver')}criteria: [CC6.2]\n` });
  });
  after(() => folder.dispose());

  it('says where a committed index is stale, and is content with one that is not', async () => {
    assert.deepEqual(await index('--output', 'index.md'), { code: 0, stdout: '', stderr: '' });
    assert.deepEqual(await index('--check', 'index.md'), { code: 0, stdout: '', stderr: '' });
    const text = readFileSync(path.join(folder.path, 'index.md'), 'utf8');
    folder.write('crlf.md', text.replaceAll('\n', '\r\n'));
    assert.equal((await index('--check', 'crlf.md')).code, 0, 'line ends may differ');
    folder.write('index.md', text.replace('Revoke access', 'Grant access'));
    const { code, stderr } = await index('--check', 'index.md');
    const line = text.split('\n').findIndex((each) => each.includes('Revoke access')) + 1;
    assert.equal(code, 1);
    assert.ok(stderr.includes(`index.md is stale from line ${line} on`), stderr);
    assert.match(stderr, /in the file: .*Grant access/);
    assert.match(stderr, /should be: .*Revoke access/);
  });

  it('writes a workbook, and compares it too', async () => {
    assert.equal((await index('--output', 'index.xlsx')).code, 0);
    assert.equal(readFileSync(path.join(folder.path, 'index.xlsx')).subarray(0, 2).toString(), 'PK');
    assert.equal((await index('--check', 'index.xlsx')).code, 0);
    folder.write('index.xlsx', 'PK');
    assert.equal((await index('--check', 'index.xlsx')).code, 1);
    assert.deepEqual(
      readdirSync(folder.path).filter((name) => name.endsWith('.tmp')),
      [],
    );
  });

  it('says what is wrong with what was asked', async () => {
    for (const [args, words] of [
      [['--output', 'a.md', '--check', 'b.md'], /--check writes nothing/],
      [['--output', 'index'], /--format does/],
      [['--format', 'xlsx'], /needs --output/],
      [['--check', 'none.md'], /none\.md can't be read/],
      [['--output', 'none/index.md'], /its folder does not exist/],
    ] as const) {
      const { code, stderr } = await index(...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(stderr, words);
    }
  });
});
