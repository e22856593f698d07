import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { folderOf } from '../support/workspace-folder.ts';
import type { Folder } from '../support/workspace-folder.ts';
import { lint } from './support/cli.ts';
import { placesOf, PROGRAM, reportOf, runbook } from './support/texts.ts';

const ONLY = 'undefined-role';

describe('command line: paths', () => {
  let folder: Folder;
  before(() => {
    folder = folderOf({
      'one/soc2.yaml': `${PROGRAM}files:\n  runbooks: [procedures/*.yaml]\n`,
      'one/runbooks/a.runbook.yaml': runbook('a'),
      'one/runbooks/.hidden/b.runbook.yml': runbook('b'),
      'one/procedures/c.yaml': runbook('c'),
      'one/procedures/notes.txt': 'not ours',
      'one/node_modules/d.runbook.yaml': runbook('d'),
      'two/soc2.yaml': PROGRAM.replaceAll('it-operations', 'it-operatoins'),
      'two/e.runbook.yaml': runbook('e'),
      'loose/f.runbook.yaml': runbook('f'),
      'loose/[g].runbook.yaml': runbook('g'),
      'empty/readme.md': '# Nothing of ours',
      'empty/other.yaml': 'a: 1',
    });
  });
  after(() => folder.dispose());

  const found = async (paths: readonly string[], from = ''): Promise<string[]> => {
    const { stdout } = await lint(['--format', 'json', ...paths], { folder: path.join(folder.path, from) });
    return placesOf(stdout, ONLY);
  };

  const cases: readonly (readonly [what: string, paths: readonly string[], from: string, places: readonly string[]])[] =
    [
      ['a file', ['one/runbooks/a.runbook.yaml'], '', ['one/runbooks/a.runbook.yaml:5:8']],
      ['a file from below', ['../a.runbook.yaml'], 'one/runbooks/.hidden', ['../a.runbook.yaml:5:8']],
      ['the folder one stands in', [], 'one/procedures', ['c.yaml:5:8']],
      [
        'a folder, with dotted folders and files that soc2.yaml lists, without node_modules',
        ['one'],
        '',
        ['one/procedures/c.yaml:5:8', 'one/runbooks/.hidden/b.runbook.yml:5:8', 'one/runbooks/a.runbook.yaml:5:8'],
      ],
      [
        'two programs, each by itself',
        ['one/runbooks', 'two'],
        '',
        ['one/runbooks/.hidden/b.runbook.yml:5:8', 'one/runbooks/a.runbook.yaml:5:8'],
      ],
      [
        'a file in node_modules that is named',
        ['one/node_modules/d.runbook.yaml'],
        '',
        ['one/node_modules/d.runbook.yaml:5:8'],
      ],
      ['a glob', ['**/runbooks/*.runbook.yaml'], '', ['one/runbooks/a.runbook.yaml:5:8']],
      [
        'a glob with alternatives',
        ['one/**/{a,b}.runbook.{yaml,yml}'],
        '',
        ['one/runbooks/.hidden/b.runbook.yml:5:8', 'one/runbooks/a.runbook.yaml:5:8'],
      ],
      ['a glob from above', ['../one/procedures/*'], 'two', ['../one/procedures/c.yaml:5:8']],
      ['nothing without a program', ['loose'], '', []],
      [
        'one file once',
        ['one/procedures', 'one/procedures/c.yaml', './one/procedures/*.yaml'],
        '',
        ['one/procedures/c.yaml:5:8'],
      ],
    ];
  for (const [what, paths, from, places] of cases) {
    it(`lints ${what}`, async () => assert.deepEqual(await found(paths, from), places));
  }

  it('takes a name with brackets for a file where there is one', async () => {
    const { stdout, stderr } = await lint(['--format', 'json', '[g].runbook.yaml'], {
      folder: path.join(folder.path, 'loose'),
    });
    assert.equal(stderr, '');
    assert.equal(reportOf(stdout).files, 1);
  });

  const nothing: readonly (readonly [paths: readonly string[], message: RegExp])[] = [
    [['nowhere'], /nowhere can't be read: it does not exist/],
    [['one/soc2.yaml/x.runbook.yaml'], /x\.runbook\.yaml can't be read: it does not exist/],
    [['x/**/*.runbook.yaml'], /x\/\*\*\/\*\.runbook\.yaml matches no soc2\.yaml, runbook/],
    [['empty/*.yaml'], /empty\/\*\.yaml matches no/],
    [['empty'], /empty holds no soc2\.yaml, runbook/],
    [['empty/other.yaml'], /other\.yaml is not soc2\.yaml, \*\.runbook\.yaml/],
    [['one/procedures/notes.txt'], /notes\.txt is not soc2\.yaml/],
  ];
  for (const [paths, message] of nothing) {
    it(`ends with 2 for ${paths.join(' ')}, after the findings of the others`, async () => {
      const { code, stdout, stderr } = await lint([...paths, 'one/procedures/c.yaml'], { folder: folder.path });
      assert.match(stderr, message);
      assert.match(stdout, /one\/procedures\/c\.yaml\n\n(?:.*\n)*1 file: /);
      assert.equal(code, 2);
      assert.equal((await lint(paths, { folder: folder.path })).code, 2);
    });
  }

  it('says of a program that does not parse why rules are silent', async () => {
    folder.write('broken/soc2.yaml', 'program: [acme\n');
    folder.write('broken/a.runbook.yaml', runbook('a'));
    const alone = await lint(['broken/a.runbook.yaml'], { folder: folder.path });
    assert.match(alone.stderr, /broken\/soc2\.yaml does not parse, so rules that need the program are silent/);
    assert.doesNotMatch(alone.stdout, /undefined-role/);
    const whole = await lint(['broken'], { folder: folder.path });
    assert.equal(whole.stderr, '');
    assert.match(whole.stdout, /broken\/soc2\.yaml\n\n.*error/);
    assert.equal(whole.code, 1);
  });

  it('does not look for a program beyond the repository', async () => {
    folder.write('one/repository/.git/HEAD', '');
    folder.write('one/repository/a.runbook.yaml', runbook('a'));
    assert.deepEqual(await found(['one/repository']), []);
  });

  const unix = process.platform === 'win32' ? it.skip : it;
  unix('ends on pipes, loops and links that lead nowhere', async () => {
    folder.write('odd/soc2.yaml', PROGRAM);
    const at = (name: string): string => path.join(folder.path, 'odd', name);
    spawnSync('mkfifo', [at('pipe.runbook.yaml')]);
    symlinkSync('.', at('circle'));
    symlinkSync('..', at('folder.runbook.yaml'));
    const folders = await lint(['odd'], { folder: folder.path });
    assert.deepEqual([folders.stderr, /1 file: /.test(folders.stdout)], ['', true]);
    symlinkSync('self.runbook.yaml', at('self.runbook.yaml'));
    symlinkSync('gone', at('gone.runbook.yaml'));
    const links = await lint(['odd', 'odd/pipe.runbook.yaml'], { folder: folder.path });
    assert.equal(links.code, 2);
    for (const message of [
      /gone\.runbook\.yaml can't be read: it does not exist/,
      /pipe\.runbook\.yaml can't be read: it is no regular file/,
      /self\.runbook\.yaml can't be read: its symbolic links go in a circle/,
    ])
      assert.match(links.stderr, message);
    const elsewhere = await lint(['odd/soc2.yaml'], { folder: folder.path });
    assert.match(elsewhere.stderr, /gone\.runbook\.yaml can't be read and counts as not there/);
    assert.notEqual(elsewhere.code, 2);
  });
});
