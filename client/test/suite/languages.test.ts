import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, extensionId, openFile } from './support.ts';

describe('languages', () => {
  it('activates the extension for its files', async () => {
    await openFile('languages/first.runbook.yaml', 'runbook: first\n');
    const extension = vscode.extensions.getExtension(extensionId);
    assert.ok(extension, `${extensionId} is not installed`);
    await eventually('the activation', () => extension.isActive || undefined);
  });

  const expected: Record<string, string> = {
    'soc2.yaml': 'soc2-program',
    'soc2.yml': 'soc2-program',
    'a.runbook.yaml': 'soc2-runbook',
    'a.runbook.yml': 'soc2-runbook',
    'a.run.yaml': 'soc2-run',
    'a.run.yml': 'soc2-run',
    'a.playbook.yaml': 'soc2-playbook',
    'a.playbook.yml': 'soc2-playbook',
    'runbook.yaml': 'yaml',
    'soc2.backup.yaml': 'yaml',
  };
  for (const [name, language] of Object.entries(expected)) {
    it(`takes ${name} for ${language}`, async () => {
      const { document } = await openFile(`languages/${name}`, '# nothing\n');
      assert.equal(document.languageId, language);
    });
  }

  it('indents by two spaces and completes in strings', () => {
    for (const languageId of ['soc2-program', 'soc2-runbook', 'soc2-run', 'soc2-playbook']) {
      const settings = vscode.workspace.getConfiguration('editor', { languageId });
      assert.equal(settings.get('tabSize'), 2);
      assert.equal(settings.get('insertSpaces'), true);
      assert.equal(settings.get<{ strings: string }>('quickSuggestions')?.strings, 'on');
    }
  });

  it('takes criteria and ids as one word', async () => {
    const { document } = await openFile('languages/words.runbook.yaml', 'criteria: [CC6.1]\nby: access-review.\n');
    const wordAt = (line: number, character: number): string | undefined => {
      const range = document.getWordRangeAtPosition(new vscode.Position(line, character));
      return range && document.getText(range);
    };
    assert.equal(wordAt(0, 12), 'CC6.1');
    assert.equal(wordAt(1, 6), 'access-review');
  });
});
