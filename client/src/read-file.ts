import * as vscode from 'vscode';

/** Larger files are not sent: the server would refuse them anyway, and the window would wait for the transfer. */
const maxBytes = 10 * 1024 * 1024;

/** The text of a file of the workspace, or the reason why there is none. */
export async function readText(uri: vscode.Uri): Promise<{ text: string } | { problem: string }> {
  if (vscode.workspace.getWorkspaceFolder(uri) === undefined) return { problem: 'The file is outside the workspace' };
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > maxBytes) return { problem: `The file is larger than ${maxBytes} bytes` };
    return { text: decode(await vscode.workspace.fs.readFile(uri)) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** Fatal, since a guess at another encoding would put wrong words into findings. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('The file is not valid UTF-8');
  }
}
