import { spawn } from 'node:child_process';
import path from 'node:path';
import type { HostPaths } from './paths.ts';
import { run, stopper } from './processes.ts';

export interface ServerOptions {
  /** A folder of this run alone: its state goes there. */
  readonly scratch: string;
  /** Where extensions are installed; left out: an empty folder below `scratch`. */
  readonly extensions?: string | undefined;
  /** Where settings are, see `writeSettings`. */
  readonly userData: string;
  /** Trusts every workspace without asking. */
  readonly trusted?: boolean;
  readonly verbose?: boolean;
}

export interface VscodeServer {
  /** `127.0.0.1:PORT`, which is also the authority of its `vscode-remote:` URIs. */
  readonly authority: string;
  /** Settled when the server ended, asked for or not. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** Starts VS Code's server on a free port and waits until it listens. */
export async function startVscodeServer(host: HostPaths, options: ServerOptions): Promise<VscodeServer> {
  const child = spawn(
    host.node,
    [
      host.serverMain,
      ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
      ...['--telemetry-level', 'off'],
      // A built workbench listens to the extension under test in its address only with this flag.
      '--enable-smoke-test-driver',
      // Should whoever watches over the server be killed, it ends some minutes after its window.
      ...['--enable-remote-auto-shutdown', '--reconnection-grace-time', '5'],
      ...(options.trusted === false ? [] : ['--disable-workspace-trust']),
      ...['--server-data-dir', path.join(options.scratch, 'server'), '--user-data-dir', options.userData],
      ...['--extensions-dir', options.extensions ?? path.join(options.scratch, 'extensions')],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = stopper(child);
  let output = '';
  const port = new Promise<string>((resolve, reject) => {
    const listen = (data: Buffer): void => {
      output += data;
      if (options.verbose === true) process.stderr.write(data);
      const match = /listening on (\d+)/.exec(output);
      if (match?.[1] !== undefined) resolve(match[1]);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`VS Code's server ended with ${code}\n${output}`)));
  });
  return { authority: `127.0.0.1:${await port}`, ended, stop };
}

/** Installs a packaged extension into a folder of extensions. */
export async function installExtension(host: HostPaths, vsix: string, extensions: string): Promise<void> {
  const data = path.join(path.dirname(extensions), 'installer');
  const where = ['--server-data-dir', data, '--extensions-dir', extensions];
  await run(host.node, [host.serverMain, '--install-extension', vsix, ...where]);
}
