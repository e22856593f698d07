/** The extension in a web worker extension host: the server is a worker, and this side reads the files for it. */
import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { clientId, clientOptions } from '../client-options.ts';
import { start } from '../start.ts';

const name = 'SOC 2 Runbooks';
let client: LanguageClient | undefined;
let worker: Worker | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel(name, { log: true });
  context.subscriptions.push(output);
  const address = vscode.Uri.joinPath(context.extensionUri, 'server/dist/web/server.js').toString(true);
  // Transports instead of the worker itself: the client does not know VS Code's own kind of worker for one.
  const startWorker = (): Promise<MessageTransports> => {
    worker?.terminate(); // after a restart the old one would live on with its index
    worker = new Worker(address);
    return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
  };
  client = new LanguageClient(clientId, name, startWorker, clientOptions(output, true));
  await start(context, client, output);
}

export async function deactivate(): Promise<void> {
  if (client?.needsStop()) await client.stop();
  worker?.terminate();
}
