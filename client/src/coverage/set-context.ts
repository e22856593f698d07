import * as vscode from 'vscode';

/** Sets one of our keys that the `when` clauses of the manifest look at (`soc2Runbooks.<name>`). */
export function setContext(name: string, value: boolean): void {
  void vscode.commands.executeCommand('setContext', `soc2Runbooks.${name}`, value);
}
