import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { misspelled } from '../misspelled.ts';
import { eventually, extensionId, findingsWith, openFile } from './support.ts';

describe('rule pages', () => {
  beforeEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('open by command', async () => {
    await vscode.commands.executeCommand('soc2Runbooks.openRulePage', 'unknown-key');
    await preview('unknown-key');
  });

  it('open for the finding on the current line', async () => {
    const editor = await openFile('pages/line.runbook.yaml', misspelled);
    await findingsWith(editor.document.uri, 'unknown-key');
    const line = new vscode.Position(4, 0);
    editor.selection = new vscode.Selection(line, line);
    await vscode.commands.executeCommand('soc2Runbooks.openRulePage');
    await preview('unknown-key');
  });

  it('open by the link of a diagnostic', async () => {
    const link = vscode.Uri.parse(`${vscode.env.uriScheme}://${extensionId}/rules/self-approval`);
    await vscode.commands.executeCommand('vscode.open', link);
    await preview('self-approval');
  });

  it('are Markdown that can be read without the preview', async () => {
    const uri = vscode.Uri.from({ scheme: 'soc2-rule', path: '/unknown-key.md' });
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.languageId, 'markdown');
    assert.match(document.getText(), /unknown-key/);
  });

  it('are empty for what is no rule id', async () => {
    const uri = vscode.Uri.from({ scheme: 'soc2-rule', path: '/../Nothing.md' });
    assert.equal((await vscode.workspace.openTextDocument(uri)).getText(), '');
  });
});

/** Waits for the Markdown preview of a rule. */
function preview(rule: string): Promise<vscode.Tab> {
  return eventually(`the preview of ${rule}`, () =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .find(({ label, input }) => label.includes(`${rule}.md`) && input instanceof vscode.TabInputWebview),
  );
}
