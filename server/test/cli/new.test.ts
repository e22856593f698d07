import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ARCHETYPES } from '../../src/semantics/archetypes.ts';
import { FIXTURES } from '../support/fixtures.ts';
import { cli, lint } from './support/cli.ts';

describe('command line: new', () => {
  let folder: string;
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'soc2-new-')));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const make = (...args: readonly string[]) => cli(['new', '--today', '2026-11-25', ...args], { folder });
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

  it('lists every template with what it covers', async () => {
    const { stdout, code } = await make('--list', '--format', 'json');
    const { templates } = JSON.parse(stdout) as { templates: { id: string; criteria: string[] }[] };
    assert.equal(code, 0);
    assert.deepEqual(templates.map(({ id }) => id).sort(), [...ARCHETYPES.keys()].sort());
  });

  it('writes a runbook under its id, and says what is left', async () => {
    const { stdout, code } = await make('log-review', '--title', 'Read the Logs!');
    assert.equal(code, 0);
    assert.match(stdout, /^Wrote read-the-logs\.runbook\.yaml\. \d+ places are left/);
    assert.match(read('read-the-logs.runbook.yaml'), /^runbook: read-the-logs\ntitle: Read the Logs!\n/m);
    const { code: linted } = await lint(['read-the-logs.runbook.yaml'], { folder });
    assert.equal(linted, 1, 'what is left to fill in is found');
  });

  it('never overwrites a file', async () => {
    writeFileSync(path.join(folder, 'mine.runbook.yaml'), 'mine');
    const { stderr, code } = await make('log-review', 'mine.runbook.yaml');
    assert.equal(code, 2);
    assert.match(stderr, /exists already, and is never overwritten/);
    assert.equal(read('mine.runbook.yaml'), 'mine');
  });

  it('puts it beside the others of the program, with their roles and systems, under a free id', async () => {
    cpSync(path.join(FIXTURES, 'workspaces/acme'), folder, { recursive: true });
    const { code } = await make('access-deprovisioning', '--systems', 'okta,github');
    assert.equal(code, 0);
    const text = read('runbooks/access-deprovisioning-2.runbook.yaml');
    assert.match(text, /^ {2}systems: \[okta, github\]$/m);
  });

  it('offers the templates of the organization beside ours, and counts them as no runbooks', async () => {
    mkdirSync(path.join(folder, 'house'));
    writeFileSync(
      path.join(folder, 'soc2.yaml'),
      'program: a\nreport: { type: I, asOf: 2026-06-30 }\ntemplates: house\n',
    );
    writeFileSync(
      path.join(folder, 'house/ours.runbook.yaml'),
      'runbook: ours\ntitle: Our way\nversion: 1.0.0\nstatus: draft\npurpose: <What for>\n',
    );
    writeFileSync(path.join(folder, 'house/broken.runbook.yaml'), 'runbook: [\n');
    const listed = await make('--list');
    assert.match(listed.stdout, /ours\.runbook\.yaml/);
    assert.ok(!listed.stdout.includes('broken'));
    assert.match(listed.stderr, /`broken\.runbook\.yaml` does not parse, so it is not offered/);
    const { code } = await make('Our way', 'made.runbook.yaml', '--title', 'Made');
    assert.equal(code, 0);
    assert.match(read('made.runbook.yaml'), /^title: Made$/m);
    const { stdout } = await lint(['--format', 'json'], { folder });
    assert.ok(!stdout.includes('house/'), stdout);
    const broken = await make(path.join('broken'), 'other.runbook.yaml');
    assert.equal(broken.code, 2);
    assert.ok(!existsSync(path.join(folder, 'other.runbook.yaml')));
  });

  it('proposes the nearest archetype, and refuses a system that does not exist', async () => {
    assert.match((await make('log-revew')).stderr, /did you mean log-review\?/);
    writeFileSync(path.join(folder, 'soc2.yaml'), 'program: a\nreport: { type: I, asOf: 2026-06-30 }\n');
    assert.match((await make('log-review', '--systems', 'nowhere')).stderr, /no system "nowhere"/);
    assert.match((await make('log-review', '--owner', 'nobody')).stderr, /no role "nobody"/);
  });

  it('writes a program that parses and lints', async () => {
    const { code } = await make('program', '--organization', 'Acme: "Co"', '--categories', 'privacy,availability');
    assert.equal(code, 0);
    assert.match(read('soc2.yaml'), /^categories: \[security, availability, privacy\]$/m);
    const { stdout } = await lint(['--format', 'json', 'soc2.yaml'], { folder });
    const { findings } = JSON.parse(stdout) as { findings: { rule: string }[] };
    assert.deepEqual([...new Set(findings.map(({ rule }) => rule))], ['uncovered-criterion']);
    assert.equal((await make('program')).code, 2, 'it is there already');
    assert.match((await make('program', 'x.yaml', '--from', '2026-13-01')).stderr, /no value for --from/);
  });
});

describe('command line: preview', () => {
  it('writes a page of its own', async () => {
    const file = path.join(FIXTURES, 'workspaces/acme/runbooks/failover.runbook.yaml');
    const { stdout, code } = await cli(['preview', file, '--today', '2026-11-25']);
    assert.equal(code, 0);
    assert.match(stdout, /^<!doctype html>/);
    assert.match(stdout, /<svg\s+class="flow"/);
  });

  it('says what it takes', async () => {
    const { stderr, code } = await cli(['preview', 'nowhere.runbook.yaml']);
    assert.equal(code, 2);
    assert.match(stderr, /nowhere\.runbook\.yaml/);
  });
});
