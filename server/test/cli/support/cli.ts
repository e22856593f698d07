import { spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';

const root = path.resolve(import.meta.dirname, '../../../..');
const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'soc2-cli-')));

/** The bundled command line, with the bundled server beside it. */
export const CLI = path.join(folder, 'cli.cjs');

const BUNDLES = { 'cli.cjs': 'server/src/cli/main.ts', 'server.cjs': 'server/src/protocol/node/main.ts' };

before('bundle the command line', async () => {
  for (const [file, entry] of Object.entries(BUNDLES)) {
    await esbuild.build({
      absWorkingDir: root,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20.19',
      entryPoints: [entry],
      outfile: path.join(folder, file),
      external: ['./server.cjs'],
      logLevel: 'warning',
    });
  }
});

after('remove the bundles', () => rmSync(folder, { recursive: true, force: true }));

/** What a process left behind. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly folder?: string;
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
}

/** The day on which the tests take place. */
export const TODAY = '2026-11-25';

/** Runs the command line as a process of its own. */
export function cli(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return run(process.execPath, [CLI, ...args], options);
}

/** `lint` on the day of the tests. */
export function lint(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return cli(['lint', '--today', TODAY, ...args], options);
}

/** Runs a line of a shell in which `$CLI` is the command line. */
export function shell(line: string, options: RunOptions = {}): Promise<Ended> {
  const env = { ...options.env, NODE: process.execPath, CLI };
  return run('bash', ['-c', line.replaceAll('$CLI', '"$NODE" "$CLI"')], { ...options, env });
}

function run(command: string, args: readonly string[], { folder: cwd, input, env }: RunOptions): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: cwd ?? root, env: { ...process.env, ...env } });
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (data: Buffer) => stdout.push(data));
    child.stderr.on('data', (data: Buffer) => stderr.push(data));
    child.once('error', reject);
    child.once('close', (code) =>
      resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    );
    child.stdin.on('error', () => undefined); // it may end without having read everything
    child.stdin.end(input ?? '');
  });
}
