import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { misspelled } from '../misspelled.ts';
import { eventually, extensionId, findingsWith, openFile, ruleOf } from './support.ts';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

describe('commands', () => {
  it('are all there that the manifest names', async () => {
    const manifest = vscode.extensions.getExtension(extensionId)?.packageJSON as Manifest;
    const known = new Set(await vscode.commands.getCommands(true));
    for (const { command } of manifest.contributes.commands) assert.ok(known.has(command), command);
  });

  it('restart the server, which then still finds what there is', async () => {
    const editor = await openFile('commands/restart.runbook.yaml', misspelled);
    await findingsWith(editor.document.uri, 'unknown-key');
    await vscode.commands.executeCommand('soc2Runbooks.restartServer');
    await findingsWith(editor.document.uri, 'unknown-key');
    const at = editor.document.positionAt(editor.document.getText().indexOf('ownr') + 3);
    await editor.edit((edit) => edit.insert(at, 'e'));
    await eventually('the finding to go', () => {
      const rules = vscode.languages.getDiagnostics(editor.document.uri).map(ruleOf);
      return !rules.includes('unknown-key') || undefined;
    });
    await editor.document.save();
  });

  it('show the output', async () => {
    await vscode.commands.executeCommand('soc2Runbooks.showOutput');
  });
});
