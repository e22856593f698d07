import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, openFile } from './support.ts';

describe('settings in soc2.yaml', () => {
  it('are completed and explained', async () => {
    const { document } = await openFile('settings/soc2.yaml', 'program: acme\nrules:\n  no-steps: hint\n  \n');
    const offered = await eventually('the rules', async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new vscode.Position(3, 2),
      );
      const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      return labels.includes('self-approval') ? labels : undefined;
    });
    assert.ok(!offered.includes('no-steps'), 'what is set already is offered again');
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(2, 4),
    );
    const [content] = hover?.contents ?? [];
    assert.match(content instanceof vscode.MarkdownString ? content.value : '', /without steps/);
  });
});
