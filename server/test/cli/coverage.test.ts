import assert from 'node:assert/strict';
import path from 'node:path';
import { FIXTURES } from '../support/fixtures.ts';
import { folderOf } from '../support/workspace-folder.ts';
import type { Folder } from '../support/workspace-folder.ts';
import { cli, TODAY } from './support/cli.ts';
import { PROGRAM, runbook } from './support/texts.ts';

const ACME = path.join(FIXTURES, 'workspaces/acme');
const coverage = (args: readonly string[], folder: string) => cli(['coverage', '--today', TODAY, ...args], { folder });

/** What the JSON of a program says, as far as the tests look. */
interface Shape {
  readonly version: number;
  readonly program: string;
  readonly report: object;
  readonly criteria: readonly {
    readonly id: string;
    readonly state: string;
    readonly runbooks: readonly {
      readonly runbook: string;
      readonly file: string;
      readonly steps: readonly string[];
    }[];
  }[];
  readonly controls: readonly { readonly id: string }[];
  readonly summary: Readonly<Record<string, number>>;
}

describe('command line: coverage', () => {
  let folder: Folder;
  before(() => {
    folder = folderOf({
      'one/soc2.yaml': PROGRAM,
      'one/leaver.runbook.yaml': `${runbook('leaver')}criteria: [CC6.2]\n`,
      'two/soc2.yaml': PROGRAM.replace('acme', 'other'),
      'broken/soc2.yaml': 'program: [acme\n',
      'none/readme.txt': '',
      'hostile/soc2.yaml': PROGRAM,
      'hostile/a.runbook.yaml': `${runbook('"=cmd()|\\e[31m<script>\\u202e"')}criteria: [CC6.2]\n`,
    });
  });
  after(() => folder.dispose());

  it('shows criteria by category and series, controls, and what all comes to', async () => {
    const { code, stdout } = await coverage([], ACME);
    assert.equal(code, 0);
    assert.match(stdout, /^Security$\n {2}CC1 /m);
    assert.match(stdout, /^ {4}✓ covered +CC8\.1 +Authorize, test/m);
    assert.match(stdout, /^Controls$/m);
    assert.match(stdout, /^100 % {2}20 of 20 covered$/m);
    assert.doesNotMatch(stdout, /\t/);
  });

  it('says it as JSON, files relative to the working folder', async () => {
    const { code, stdout } = await coverage(['one', '--format', 'json'], folder.path);
    const shape = JSON.parse(stdout) as Shape;
    assert.equal(code, 0);
    assert.deepEqual(Object.keys(shape), ['version', 'program', 'report', 'criteria', 'controls', 'summary']);
    assert.deepEqual([shape.version, shape.program], [1, 'acme']);
    assert.deepEqual(shape.report, { type: 'II', from: '2026-01-01', to: '2026-12-31' });
    const { state, runbooks } = shape.criteria.find(({ id }) => id === 'CC6.2')!;
    assert.deepEqual(
      [state, runbooks.map((each) => [each.runbook, each.file, each.steps])],
      ['weak', [['leaver', 'one/leaver.runbook.yaml', []]]],
    );
    const { covered, weak, gap, percent } = shape.summary;
    assert.deepEqual([covered, weak, percent], [0, 1, 0]);
    assert.ok(gap! > 5);
  });

  it('ends with 1 below the least that is asked for, and says so', async () => {
    const low = await coverage(['one', '--min', '80'], folder.path);
    assert.equal(low.code, 1);
    assert.match(low.stderr, /0 % of acme is covered, and --min asks for 80 %/);
    assert.equal((await coverage(['--min', '100'], ACME)).code, 0);
    for (const wrong of ['101', 'many', '1e1']) {
      const { code, stderr } = await coverage(['--min', wrong], ACME);
      assert.deepEqual([code, stderr.includes(`"${wrong}" is no value for --min`)], [2, true], wrong);
    }
  });

  it('says what is wrong where there is no program to look at', async () => {
    for (const [name, words] of [
      ['none', /holds no soc2\.yaml/],
      ['nowhere', /it does not exist|can't be read/],
      ['broken', /broken\/soc2\.yaml does not parse/],
    ] as const) {
      const { code, stdout, stderr } = await coverage([name], folder.path);
      assert.deepEqual([code, stdout], [2, ''], name);
      assert.match(stderr, words);
    }
  });

  it('shows several programs as text, and asks which one for everything else', async () => {
    folder.remove('broken/soc2.yaml');
    const { code, stdout } = await coverage([], folder.path);
    assert.equal(code, 0);
    assert.deepEqual(stdout.match(/^Coverage of .*$/gm), ['Coverage of acme', 'Coverage of acme', 'Coverage of other']);
    const json = await coverage(['--format', 'json'], folder.path);
    assert.deepEqual([json.code, json.stdout], [2, '']);
    assert.match(json.stderr, /several programs; name the folder of one: hostile, one, two/);
  });

  it('passes on no control sequence, markup or formula of a file', async () => {
    for (const format of ['text', 'json', 'markdown', 'csv', 'html']) {
      const { stdout } = await coverage(['hostile', '--format', format], folder.path);
      assert.ok(stdout.includes('cmd()'), format);
      for (const character of ['\u001b', '\u202e']) assert.ok(!stdout.includes(character), format);
    }
    const { stdout: page } = await coverage(['hostile', '--format', 'html'], folder.path);
    assert.doesNotMatch(page, /<script/);
    const { stdout: csv } = await coverage(['hostile', '--format', 'csv'], folder.path);
    assert.match(csv, /,'=cmd\(\)/);
    const { stdout: markdown } = await coverage(['hostile', '--format', 'markdown'], folder.path);
    assert.ok(markdown.includes('=cmd()\\|'));
  });
});
