import * as vscode from 'vscode';
import type { NewFile } from '../../../server/src/protocol/requests.ts';

/** How many names are tried before giving up. */
const MOST_NAMES = 100;

/** Writes a new file into a folder, under a free name, and opens it at the first place that is left to fill in. */
export async function writeFile(folder: vscode.Uri, { name, text, open }: NewFile): Promise<vscode.Uri | undefined> {
  const target = await freeName(folder, name);
  const edit = new vscode.WorkspaceEdit();
  if (target)
    edit.createFile(target, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) });
  if (!target || !(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t(
        '{0} could not be written to {1}. Nothing was changed.',
        name,
        vscode.workspace.asRelativePath(folder),
      ),
    );
    return undefined;
  }
  const document = await vscode.workspace.openTextDocument(target);
  await document.save();
  const selection = open && new vscode.Range(open.start.line, open.start.character, open.end.line, open.end.character);
  await vscode.window.showTextDocument(document, selection ? { selection } : {});
  return target;
}

/** The first name that no file of the folder has: `leaver.runbook.yaml`, `leaver-2.runbook.yaml`, ... */
async function freeName(folder: vscode.Uri, name: string): Promise<vscode.Uri | undefined> {
  const [, stem = name, ending = ''] = /^([^.]*)(\..*)$/.exec(name) ?? [];
  for (let count = 1; count <= MOST_NAMES; count += 1) {
    const uri = vscode.Uri.joinPath(folder, count === 1 ? name : `${stem}-${count}${ending}`);
    if (!(await exists(uri))) return uri;
  }
  return undefined;
}

/** Whether something is there. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
