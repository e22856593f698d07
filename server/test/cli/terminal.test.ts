import assert from 'node:assert/strict';
import { folderOf } from '../support/workspace-folder.ts';
import type { Folder } from '../support/workspace-folder.ts';
import { lint, shell } from './support/cli.ts';
import { PROGRAM, reportOf, runbook } from './support/texts.ts';

// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const UNSAFE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069\u2028\u2029]/;
const EVIL = '\u001b[31m\u009b2J\u202egnp.exe\u2066\u2028\u200b\u0007';

describe('command line: pipes and terminals', () => {
  let folder: Folder;
  before(() => {
    folder = folderOf({ 'soc2.yaml': PROGRAM });
    for (let at = 0; at < 120; at += 1) folder.write(`many/r${at}.runbook.yaml`, runbook(`r${at}`));
    if (process.platform !== 'win32')
      folder.write(`evil/${EVIL}.runbook.yaml`, runbook('a', `"${EVIL}"`).replace(/$/, `\nx-note: ${EVIL}\n`));
    folder.write('evil/b.runbook.yaml', runbook('b', `"${EVIL}"`));
  });
  after(() => folder.dispose());

  for (const format of ['text', 'json']) {
    it(`writes all of a large report through a pipe: ${format}`, async () => {
      await lint(['--format', format, '--output', 'whole', 'many'], { folder: folder.path });
      const piped = await shell(
        `$CLI lint --today 2026-11-25 --format ${format} many | (sleep 0.3; cat) | cmp - whole`,
        {
          folder: folder.path,
        },
      );
      assert.deepEqual([piped.code, piped.stdout, piped.stderr], [0, '', '']);
    });

    it(`is silent when its reader leaves: ${format}`, async () => {
      const { stdout, stderr } = await shell(`$CLI lint --format ${format} many | head -n 1`, { folder: folder.path });
      assert.equal(stdout.split('\n').length, 2);
      assert.equal(stderr, '');
    });

    it(`never lets text of a file steer a terminal: ${format}`, async () => {
      const { stdout, stderr } = await lint(['--format', format, '--severity', 'hint', 'evil', `evil/${EVIL}`], {
        folder: folder.path,
      });
      assert.doesNotMatch(stdout, UNSAFE);
      assert.doesNotMatch(stderr, UNSAFE);
      assert.match(stdout, /\\u202e/);
      assert.match(stderr, /\\u202e/);
    });
  }

  it('keeps the value of what it escapes in JSON', async () => {
    const { stdout } = await lint(['--format', 'json', 'evil'], { folder: folder.path });
    if (process.platform !== 'win32')
      assert.ok(reportOf(stdout).findings.some(({ file }) => file === `evil/${EVIL}.runbook.yaml`));
  });

  it('says when its results can not be written', async function () {
    if (process.platform !== 'linux') this.skip();
    const { code, stderr } = await shell('$CLI lint many > /dev/full', { folder: folder.path });
    assert.equal(code, 2);
    assert.match(stderr, /standard output can't be written: no space is left/);
  });

  it('ends quietly when it is interrupted', async function () {
    if (process.platform === 'win32') this.skip();
    const line =
      '$CLI lint - --stdin-filename a.runbook.yaml < <(sleep 2) & sleep 0.7; kill -INT $!; wait $!; echo "ended $?"';
    const { stdout, stderr } = await shell(`set -m; ${line}`, { folder: folder.path });
    assert.match(stdout, /ended 130\n$/);
    assert.equal(stderr.replace(/^.*(\[\d\]|Interrupt).*\n/gm, ''), '');
  });

  it('starts the language server beside it', async () => {
    const { code, stdout, stderr } = await shell('$CLI lsp --stdio', { folder: folder.path });
    assert.deepEqual([code, stdout, stderr], [1, '', '']);
  });
});
