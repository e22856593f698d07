import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import path from 'node:path';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { InitializeParams, InitializeResult, ProtocolConnection } from 'vscode-languageserver-protocol/node';

export const SERVER = path.resolve(import.meta.dirname, '../../dist/server.cjs');

/** A server process and a connection to it. */
export interface Client {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcessWithoutNullStreams;
  readonly initialized: InitializeResult;
  /** Shuts down as the protocol says; resolves to the exit code. */
  stop(): Promise<number | null>;
}

export interface ClientOptions {
  readonly folders?: readonly string[];
  readonly capabilities?: InitializeParams['capabilities'];
  readonly initializationOptions?: unknown;
}

/** Capabilities of a client that pulls diagnostics, as VS Code does. */
export const PULL: InitializeParams['capabilities'] = {
  textDocument: { diagnostic: { relatedInformation: true }, codeAction: {} },
  workspace: { workspaceFolders: true, diagnostics: { refreshSupport: true } },
};

/** Starts the bundled server over standard input and output, with the clock at a fixed day. */
export async function startClient({
  folders = [],
  capabilities = PULL,
  initializationOptions = {},
}: ClientOptions = {}): Promise<Client> {
  const child = spawnServer();
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  connection.onRequest('client/registerCapability', () => null);
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities,
    workspaceFolders: folders.map((uri) => ({ uri, name: uri.slice(uri.lastIndexOf('/') + 1) })),
    initializationOptions,
  });
  await connection.sendNotification('initialized', {});
  return {
    connection,
    process: child,
    initialized,
    async stop() {
      await connection.sendRequest('shutdown');
      const ended = exitOf(child);
      await connection.sendNotification('exit');
      const code = await ended;
      connection.dispose();
      return code;
    },
  };
}

export function spawnServer(): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [SERVER, '--stdio', '--today', '2026-11-25'], { stdio: 'pipe' });
}

/** The exit code of a process, once it has ended. */
export function exitOf(child: ChildProcessWithoutNullStreams): Promise<number | null> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) resolve(child.exitCode);
    else child.once('exit', (code) => resolve(code));
  });
}
