import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Ends the language server, running or not, and starts a fresh one. */
export function registerRestartServer(client: BaseLanguageClient, output: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand('soc2Runbooks.restartServer', () => restartServer(client, output));
}

/** The same, for changes of the workspace that a running server can't follow. */
export async function restartServer(client: BaseLanguageClient, output: vscode.LogOutputChannel): Promise<void> {
  output.info('Restarting the language server');
  try {
    if (client.needsStop()) await client.stop();
  } catch (error) {
    output.warn('The language server did not stop as it should', error); // it is replaced either way
  }
  await client.start();
}
