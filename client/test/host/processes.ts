import { spawn, type ChildProcess } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs a program to its end and returns what it printed; rejects, with that, when it fails. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data));
    child.stderr.on('data', (data: Buffer) => (output += data));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code ?? signal}\n${output}`));
    });
  });
}

/**
 * Returns a function that ends a detached child with everything it started. Should this process end first, the whole
 * group is killed: a server that outlives its test would keep the machine busy for hours.
 */
export function stopper(child: ChildProcess): () => Promise<void> {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = (signal: NodeJS.Signals): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, signal);
    } catch {
      // The group is gone already, which is what was asked for.
    }
  };
  const atExit = (): void => kill('SIGKILL');
  process.once('exit', atExit);
  return async () => {
    kill('SIGTERM');
    const timer = setTimeout(kill, 3000, 'SIGKILL');
    await ended;
    clearTimeout(timer);
    kill('SIGKILL'); // what of the group did not follow its leader
    process.off('exit', atExit);
  };
}

/** Ends this process with its parent, so that a killed test run leaves nothing behind. */
export function followParent(): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(130);
  }, 500).unref();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));
}

/** The id of the process whose command line holds all the texts; only where there is a `/proc`. */
export async function findProcess(...texts: readonly string[]): Promise<number> {
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const line = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => ''); // it may have ended meanwhile
    if (texts.every((text) => line.includes(text))) return Number(name);
  }
  throw new Error(`No process with ${texts.join(' and ')} in its command line`);
}
