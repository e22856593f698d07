import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { misspelled } from '../misspelled.ts';
import { eventually, findingsWith, openFile, ruleOf } from './support.ts';

describe('quick fixes', () => {
  it('are offered for a finding, and remove it', async () => {
    const { document } = await openFile('fixes/misspelled.runbook.yaml', misspelled);
    const findings = await findingsWith(document.uri, 'unknown-key');
    const finding = findings.find((one) => ruleOf(one) === 'unknown-key');
    assert.ok(finding);
    const fix = await eventually('a quick fix', async () => {
      const actions = await quickFixes(document.uri, finding.range);
      return actions.find(({ isPreferred, edit }) => isPreferred && edit !== undefined);
    });
    assert.ok(fix.edit);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.match(document.getText(), /^owner: it-operations$/m);
    await eventually('the finding to go', () => {
      const rules = vscode.languages.getDiagnostics(document.uri).map(ruleOf);
      return !rules.includes('unknown-key') || undefined;
    });
    await document.save();
  });
});

function quickFixes(uri: vscode.Uri, range: vscode.Range): Thenable<vscode.CodeAction[]> {
  const command = 'vscode.executeCodeActionProvider';
  return vscode.commands.executeCommand(command, uri, range, vscode.CodeActionKind.QuickFix.value, 20);
}
