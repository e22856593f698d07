import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { misspelled } from '../misspelled.ts';
import { eventually, findingsWith, openFile, ruleOf, workspaceFolder } from './support.ts';

describe('diagnostics', () => {
  it('arrive for the runbooks of the example', async () => {
    const [uri] = await vscode.workspace.findFiles('**/*.runbook.yaml', '{commands,languages,diagnostics,fixes}/**', 1);
    assert.ok(uri, 'the example has no runbook');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const findings = await eventually('findings', () => {
      const found = vscode.languages.getDiagnostics(uri);
      return found.length > 0 ? found : undefined;
    });
    for (const { range, source, message } of findings) {
      assert.ok(document.validateRange(range).isEqual(range), `outside the document: ${message}`);
      assert.ok(source, `without a source: ${message}`);
    }
  });

  it('name their rule with a link to its page', async () => {
    const { document } = await openFile('diagnostics/linked.runbook.yaml', misspelled);
    const finding = (await findingsWith(document.uri, 'unknown-key')).find((one) => ruleOf(one) === 'unknown-key');
    const code = finding?.code;
    assert.ok(typeof code === 'object', 'the code has no link');
    assert.equal(code.target.toString(), `${vscode.env.uriScheme}://soc2-runbooks.soc2-runbooks/rules/unknown-key`);
    assert.equal(document.getText(finding?.range), 'ownr');
  });

  it('follow the text', async () => {
    const editor = await openFile('diagnostics/edited.runbook.yaml', misspelled);
    await findingsWith(editor.document.uri, 'unknown-key');
    const at = editor.document.positionAt(editor.document.getText().indexOf('ownr') + 3);
    await editor.edit((edit) => edit.insert(at, 'e'));
    await eventually('the finding to go', () => {
      const rules = vscode.languages.getDiagnostics(editor.document.uri).map(ruleOf);
      return !rules.includes('unknown-key') || undefined;
    });
    await editor.document.save();
  });

  it('know the program that is above the file, opened or not', async () => {
    const program = vscode.Uri.joinPath(workspaceFolder(), 'diagnostics/program/soc2.yaml');
    const text =
      'program: above\nreport: { type: I, asOf: 2026-06-30 }\ncontrols:\n  AC-03: { title: Access, criteria: [CC6.1] }\n';
    await vscode.workspace.fs.writeFile(program, new TextEncoder().encode(text));
    const runbook = misspelled.replace('criteria: [CC6.1]', 'controls: [AC-04]');
    const { document } = await openFile('diagnostics/program/runbooks/below.runbook.yaml', runbook);
    await findingsWith(document.uri, 'unknown-control');
  });

  it('arrive for a document that was never saved', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'soc2-runbook', content: misspelled });
    await vscode.window.showTextDocument(document);
    await findingsWith(document.uri, 'unknown-key');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
