import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { InitializeParams, InitializeResult, ProtocolConnection } from 'vscode-languageserver-protocol/node';
import type { ServerSpec } from './servers.ts';

/** A server process that is initialized, and a connection to it. */
export interface Server {
  readonly spec: ServerSpec;
  readonly pid: number;
  readonly connection: ProtocolConnection;
  readonly capabilities: InitializeResult['capabilities'];
  /** From the start of the process to the answer to `initialize`, in milliseconds. */
  readonly initialized: number;
  /** When the process was started, by the clock of `performance`. */
  readonly begun: number;
  stop(): Promise<void>;
}

/** What VS Code can do, as far as these servers ask. */
const CAPABILITIES: InitializeParams['capabilities'] = {
  textDocument: {
    synchronization: { dynamicRegistration: true },
    diagnostic: { relatedInformation: true },
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
  workspace: { workspaceFolders: true, configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
};

/** Starts a server over standard input and output, in a folder. */
export async function startServer(spec: ServerSpec, node: string, folder: string): Promise<Server> {
  const begun = performance.now();
  const child = spawn(node, spec.args, { stdio: 'pipe' });
  child.stderr.resume();
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  answer(connection, spec);
  connection.listen();
  const { capabilities } = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: folder,
    capabilities: CAPABILITIES,
    workspaceFolders: [{ uri: folder, name: 'bench' }],
  } satisfies InitializeParams);
  const initialized = performance.now() - begun;
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('workspace/didChangeConfiguration', { settings: spec.settings });
  return { spec, pid: child.pid!, connection, capabilities, initialized, begun, stop: () => stop(child, connection) };
}

/** Answers what servers ask of a client. */
function answer(connection: ProtocolConnection, { settings, schema }: ServerSpec): void {
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) =>
    items.map(({ section = '' }) => settings[section] ?? null),
  );
  connection.onRequest('custom/schema/request', () => schema ?? null);
}

async function stop(child: ChildProcessWithoutNullStreams, connection: ProtocolConnection): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  // Not every server obeys.
  const timer = setTimeout(() => child.kill('SIGKILL'), 2_000);
  await ended;
  clearTimeout(timer);
  connection.dispose();
}
