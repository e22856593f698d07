import * as vscode from 'vscode';

/** The folder that a command is for: the one it was called on, that of the active editor, or one that the user picks. */
export async function folderFor(target: unknown): Promise<vscode.Uri | undefined> {
  if (target instanceof vscode.Uri) return (await isFolder(target)) ? target : vscode.Uri.joinPath(target, '..');
  const active = vscode.window.activeTextEditor?.document.uri;
  if (active && vscode.workspace.getWorkspaceFolder(active)) return vscode.Uri.joinPath(active, '..');
  return workspaceFolder();
}

/** A folder of the workspace; the user picks where there are several. */
export async function workspaceFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick())?.uri;
  if (folders[0]) return folders[0].uri;
  void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder first: the file has to lie somewhere.'));
  return undefined;
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    ({ type }) => (type & vscode.FileType.Directory) !== 0,
    () => false,
  );
}
