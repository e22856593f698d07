import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { root } from './paths.ts';
import { serveWorkbench } from './workbench.ts';

/** Asks, where somebody is there to answer, whether to open the example in VS Code. */
export async function offerEditor(): Promise<void> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return;
  const installed = hasCode();
  const how = installed ? 'VS Code' : 'VS Code, served from npm to your browser (downloads it once)';
  if (!(await agreed(`\nOpen the example in ${how}? (y/N) `))) return;
  const scratch = mkdtempSync(path.join(tmpdir(), 'soc2-demo-'));
  const example = copyExample(scratch);
  if (installed) {
    code([`--extensionDevelopmentPath=${root}`, example]);
    process.stdout.write(`A copy of the example is open: ${example}\n`);
    return;
  }
  try {
    await serveWorkbench(example, scratch);
  } catch (fault) {
    process.stdout.write(`VS Code could not be started: ${fault instanceof Error ? fault.message : String(fault)}\n`);
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** So that whoever tries the fixes does not change the example itself. */
function copyExample(scratch: string): string {
  const example = path.join(scratch, 'acme-draft');
  cpSync(path.join(root, 'test-fixtures/workspaces/acme-draft'), example, { recursive: true });
  return example;
}

/** Whoever closes the terminal, or presses Ctrl+C, has answered no. */
async function agreed(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const closed = new Promise<string>((resolve) => terminal.once('close', () => resolve('')));
  const answer = await Promise.race([terminal.question(question), closed]);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}

function hasCode(): boolean {
  return code(['--version']);
}

/** Runs the installed `code`; on Windows it is a script, which only a shell starts. */
function code(args: readonly string[]): boolean {
  const shell = process.platform === 'win32';
  const quoted = shell ? args.map((argument) => `"${argument}"`) : args;
  return spawnSync('code', quoted, { stdio: 'ignore', shell }).status === 0;
}
