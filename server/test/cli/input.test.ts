import assert from 'node:assert/strict';
import { folderOf } from '../support/workspace-folder.ts';
import type { Folder } from '../support/workspace-folder.ts';
import { lint } from './support/cli.ts';
import { placesOf, PROGRAM, reportOf, runbook } from './support/texts.ts';

describe('command line: texts', () => {
  let folder: Folder;
  before(() => {
    folder = folderOf({ 'soc2.yaml': PROGRAM, 'runbooks/a.runbook.yaml': runbook('a', 'it-operations') });
  });
  after(() => folder.dispose());

  const standIn = (name: string, input: string | Buffer): ReturnType<typeof lint> =>
    lint(['--format', 'json', '--stdin-filename', name, '-'], { folder: folder.path, input });

  it('reads standard input in place of a file, as part of its program', async () => {
    const { stdout } = await standIn('runbooks/a.runbook.yaml', runbook('a'));
    assert.deepEqual(placesOf(stdout, 'undefined-role'), ['runbooks/a.runbook.yaml:5:8']);
    assert.equal(reportOf(stdout).files, 1);
  });

  it('reads standard input for a file that does not exist yet, soc2.yaml too', async () => {
    const { stdout } = await standIn('new/b.runbook.yaml', runbook('b'));
    assert.deepEqual(placesOf(stdout, 'undefined-role'), ['new/b.runbook.yaml:5:8']);
    const program = await standIn('new/soc2.yaml', 'program: [acme\n');
    assert.equal(program.code, 1);
    assert.equal(reportOf(program.stdout).findings[0]?.file, 'new/soc2.yaml');
  });

  it('shows the lines of standard input, not of the file', async () => {
    const { stdout } = await lint(['-', '--stdin-filename', 'runbooks/a.runbook.yaml'], {
      folder: folder.path,
      input: runbook('a', 'nobody-at-all'),
    });
    assert.match(stdout, / 5 │ owner: nobody-at-all\n +│ {8}\^{13}\n/);
  });

  it('refuses a name of no kind, and more text than is read', async () => {
    const unknown = await standIn('notes.yaml', runbook('a'));
    assert.match(unknown.stderr, /notes\.yaml is not soc2\.yaml/);
    const large = await standIn('a.runbook.yaml', Buffer.alloc(7_000_000, 10));
    assert.match(large.stderr, /standard input is larger than 6 MB/);
    assert.deepEqual([unknown.code, large.code], [2, 2]);
  });

  it('does not take an empty text for a fault of its own', async () => {
    const { code, stderr } = await standIn('a.runbook.yaml', '');
    assert.ok(code === 0 || code === 1, String(code));
    assert.equal(stderr, '');
  });

  const columns: readonly (readonly [what: string, text: string | Buffer])[] = [
    ['CRLF', runbook('a').replaceAll('\n', '\r\n')],
    ['a byte order mark', Buffer.from(`\ufeff${runbook('a')}`)],
    ['both', Buffer.from(`\ufeff${runbook('a').replaceAll('\n', '\r\n')}`)],
  ];
  for (const [what, text] of columns) {
    it(`counts lines and columns of a text with ${what}`, async () => {
      const { stdout } = await standIn('runbooks/a.runbook.yaml', text);
      assert.deepEqual(placesOf(stdout, 'undefined-role'), ['runbooks/a.runbook.yaml:5:8']);
    });
  }

  it('counts columns in UTF-16 units', async () => {
    const text = runbook('a', 'it-operations').replace(
      /triggers:[^]*/,
      'raci: [{ activity: "𝒳𝒴", accountable: nobody }]\n',
    );
    const { stdout } = await standIn('runbooks/a.runbook.yaml', text);
    const [, line] = /(raci.*)/.exec(text)!;
    assert.deepEqual(placesOf(stdout, 'undefined-role'), [`runbooks/a.runbook.yaml:6:${line!.indexOf('nobody') + 1}`]);
  });
});
