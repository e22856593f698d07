import * as vscode from 'vscode';

/** The id of the extension under test. */
export const extensionId = 'soc2-runbooks.soc2-runbooks';

/** The folder that is open in the test window. */
export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('No folder is open');
  return folder.uri;
}

/** Waits until a value is there; `what` says in the failure what was missing. */
export async function eventually<T>(
  what: string,
  look: () => T | undefined | Promise<T | undefined>,
  limit = 15_000,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const value = await look();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > end) throw new Error(`Waited ${limit} ms in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Writes a file into the workspace and opens it in an editor. */
export async function openFile(name: string, text: string): Promise<vscode.TextEditor> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return vscode.window.showTextDocument(uri);
}

/** The findings of a document, as soon as one of them belongs to the rule. */
export function findingsWith(uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic[]> {
  return eventually(`a finding of ${rule} in ${uri.path}`, () => {
    const findings = vscode.languages.getDiagnostics(uri);
    return findings.some((finding) => ruleOf(finding) === rule) ? findings : undefined;
  });
}

/** The rule that a diagnostic belongs to. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
