import * as vscode from 'vscode';

/** Shows the log of extension and server. */
export function registerShowOutput(output: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand('soc2Runbooks.showOutput', () => output.show());
}
