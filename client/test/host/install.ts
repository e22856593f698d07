import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser-files.ts';
import type { HostPaths } from './paths.ts';
import { run } from './processes.ts';
import { prune } from './prune.ts';

const folder = path.dirname(fileURLToPath(import.meta.url));
const modules = path.join(folder, 'node_modules');
const vscode = path.join(modules, 'code-server/lib/vscode');

/**
 * Installs the test host (VS Code's server, a Node for it, a browser) and says where it is. It only does what the lock
 * file asks for since the last time, so it costs nothing when there is nothing to do.
 */
export async function installHost(log: (line: string) => void = () => {}): Promise<HostPaths> {
  await installModules(log);
  const node = path.join(modules, '.bin/node');
  return { node, serverMain: path.join(vscode, 'out/server-main.js'), browser: await findBrowser(modules, node) };
}

async function installModules(log: (line: string) => void): Promise<void> {
  const stamp = path.join(modules, '.installed');
  const wanted = createHash('sha256')
    .update(await readFile(path.join(folder, 'package-lock.json')))
    .digest('hex');
  const installed = existsSync(stamp) ? await readFile(stamp, 'utf8') : '';
  if (installed === wanted) return;
  log('installing the test host from npm (once for each lock file)');
  // Without scripts: code-server's own would compile native modules that the tests do not need.
  await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--prefix', folder]);
  await prune(modules);
  await linkServerModules();
  await writeFile(stamp, wanted);
}

/** The server hands files of its modules (the grammar engine, say) to the browser from this one place only. */
async function linkServerModules(): Promise<void> {
  const link = path.join(vscode, 'node_modules');
  await rm(link, { recursive: true, force: true });
  await symlink(path.relative(vscode, modules), link, 'dir');
}
