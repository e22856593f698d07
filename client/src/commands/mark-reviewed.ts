import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { MarkReviewed } from '../../../server/src/protocol/requests.ts';
import type { TreeNode } from '../../../server/src/protocol/requests.ts';
import { isOurs } from '../languages.ts';
import { ask } from '../requests.ts';

/** `soc2Runbooks.markReviewed`: sets the last review to today, in a runbook of the sidebar or in the active editor. */
export function registerMarkReviewed(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('soc2Runbooks.markReviewed', async (node?: TreeNode) => {
    const active = vscode.window.activeTextEditor?.document;
    const uri = node?.at ? vscode.Uri.parse(node.at.uri) : active && isOurs(active) ? active.uri : undefined;
    if (uri === undefined) return;
    const answer = await ask(client, MarkReviewed, { uri: client.code2ProtocolConverter.asUri(uri) });
    if ('problem' in answer) {
      void vscode.window.showErrorMessage(answer.problem);
      return;
    }
    const edit = new vscode.WorkspaceEdit();
    for (const { range, newText } of answer.edits) {
      const { start, end } = range;
      edit.replace(uri, new vscode.Range(start.line, start.character, end.line, end.character), newText);
    }
    const document = await vscode.workspace.openTextDocument(uri);
    const wasClean = !document.isDirty;
    await vscode.workspace.applyEdit(edit);
    // From the sidebar nobody sees the file: it is saved, unless somebody has other changes open in it.
    if (node && wasClean) await document.save();
  });
}
