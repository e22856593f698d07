/** The extension in a Node extension host: the server is a process of its own. */
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientId, clientOptions } from './client-options.ts';
import { start } from './start.ts';

const name = 'SOC 2 Runbooks';
let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel(name, { log: true });
  context.subscriptions.push(output);
  const module = context.asAbsolutePath('server/dist/server.cjs');
  // Typing makes much short-lived data; with a small nursery the process stays a third smaller at no cost in time.
  const server = { module, transport: TransportKind.ipc, options: { execArgv: ['--max-semi-space-size=8'] } };
  client = new LanguageClient(clientId, name, { run: server, debug: server }, clientOptions(output, false));
  await start(context, client, output);
}

export async function deactivate(): Promise<void> {
  if (client?.needsStop()) await client.stop();
}
