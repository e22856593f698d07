import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { hasVirtualFolder } from './client-options.ts';
import { registerCreateProgram } from './commands/create-program.ts';
import { registerNewRunbook } from './commands/new-runbook.ts';
import { registerExportIndex } from './commands/export-index.ts';
import { registerOpenRulePage } from './commands/open-rule-page.ts';
import { registerRestartServer, restartServer } from './commands/restart-server.ts';
import { registerShowOutput } from './commands/show-output.ts';
import { registerShowReferences } from './commands/show-references.ts';
import { registerSidebar } from './coverage/sidebar.ts';
import { serveFiles } from './file-requests.ts';
import { registerLanguageStatus } from './language-status.ts';
import { registerPreviews } from './preview/previews.ts';
import { registerRulePages } from './rule-pages.ts';

/** Everything the Node and the browser main share: registers what the extension offers, then starts the server. */
export async function start(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  output: vscode.LogOutputChannel,
): Promise<void> {
  serveFiles(client, output);
  context.subscriptions.push(
    registerRestartServer(client, output),
    registerShowOutput(output),
    registerShowReferences(client),
    registerOpenRulePage(client),
    registerExportIndex(client),
    registerRulePages(client),
    registerLanguageStatus(client),
    registerPreviews({ client, output, extension: context.extensionUri }),
    registerNewRunbook(client),
    registerCreateProgram(client),
    registerSidebar(client, context.workspaceState, output),
    restartForVirtualFolders(client, output),
    vscode.workspace.onDidGrantWorkspaceTrust(() => restart(client, output)),
  );
  try {
    await client.start();
  } catch (error) {
    // No notification: the status item says so and offers a restart.
    output.error('The language server did not start', error);
  }
}

/** Who reads files is agreed on at the start; the first virtual folder, or the last one gone, changes it. */
function restartForVirtualFolders(client: BaseLanguageClient, output: vscode.LogOutputChannel): vscode.Disposable {
  let virtual = hasVirtualFolder();
  return vscode.workspace.onDidChangeWorkspaceFolders(async () => {
    if (virtual === hasVirtualFolder()) return;
    virtual = !virtual;
    await restart(client, output);
  });
}

/** Starts the server anew with what it can only be told at its start. */
function restart(client: BaseLanguageClient, output: vscode.LogOutputChannel): Promise<void> {
  return restartServer(client, output).catch((error: unknown) => output.error('The restart failed', error));
}
