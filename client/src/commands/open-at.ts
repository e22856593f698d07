import * as vscode from 'vscode';

/** `soc2Runbooks.openAt`: opens a file at a line (from 0), for the trees of the sidebar. */
export function registerOpenAt(): vscode.Disposable {
  return vscode.commands.registerCommand('soc2Runbooks.openAt', async (uri: unknown, line: unknown) => {
    if (typeof uri !== 'string' || typeof line !== 'number') return;
    const selection = new vscode.Range(line, 0, line, 0);
    await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection, preview: true });
  });
}
