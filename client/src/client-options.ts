import * as vscode from 'vscode';
import { RevealOutputChannelOn, type LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/protocol/requests.ts';
import { documentSelector } from './languages.ts';
import { rulePageBase } from './rule-pages.ts';

/** The id of the language client; its settings stand under this name (`soc2Runbooks.trace.server`). */
export const clientId = 'soc2Runbooks';

/** What the Node and the browser client have in common; which files are watched, the server says. `alwaysServeFiles`: the server can't read files by itself. */
export function clientOptions(output: vscode.LogOutputChannel, alwaysServeFiles: boolean): LanguageClientOptions {
  return {
    documentSelector,
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // A function, since a restart must look at the workspace folders anew.
    initializationOptions: (): InitializationOptions => ({
      rulePageBase: rulePageBase(),
      filesFromClient: alwaysServeFiles || hasVirtualFolder(),
      trusted: vscode.workspace.isTrusted,
      showReferences: true,
      suggestCommand: 'editor.action.triggerSuggest',
    }),
  };
}

/** Whether a folder of the workspace lies where only VS Code can read. */
export function hasVirtualFolder(): boolean {
  return (vscode.workspace.workspaceFolders ?? []).some((folder) => folder.uri.scheme !== 'file');
}
