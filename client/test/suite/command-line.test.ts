import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, ruleOf, workspaceFolder } from './support.ts';

/** Set by the bundler: what the command line printed for the example, as a path on the machine of the workspace. */
declare const EXPECTED_FILE: string;

interface Expected {
  readonly findings: readonly {
    readonly file: string;
    readonly rule: string;
    readonly message: string;
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
  }[];
}

describe('the example', () => {
  it('has exactly the findings that the command line prints for it', async () => {
    const folder = workspaceFolder();
    const text = await vscode.workspace.fs.readFile(folder.with({ path: EXPECTED_FILE }));
    const { findings } = JSON.parse(new TextDecoder().decode(text)) as Expected;
    const expected = findings.map(
      ({ file, rule, message, line, column, endLine, endColumn }) =>
        `${file}:${line}:${column}-${endLine}:${endColumn} ${rule} ${message}`,
    );
    assert.ok(expected.length > 30, 'the example has lost its faults');
    // An open document starts the extension; the findings of the others follow without their being opened.
    const [first] = await vscode.workspace.findFiles('runbooks/*.runbook.yaml', undefined, 1);
    await vscode.window.showTextDocument(first!);
    const same = await eventually('the findings of the whole example', () => {
      const shown = shownIn(folder);
      return shown.join('\n') === expected.sort().join('\n') || undefined;
    }).catch(() => false);
    if (!same) assert.deepEqual(shownIn(folder), expected);
  });
});

function shownIn(folder: vscode.Uri): string[] {
  const lines = vscode.languages.getDiagnostics().flatMap(([uri, diagnostics]) =>
    diagnostics
      .filter(({ source }) => source === 'soc2-runbooks')
      .map((diagnostic) => {
        const { start, end } = diagnostic.range;
        const place = `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
        return `${uri.path.slice(folder.path.length + 1)}:${place} ${ruleOf(diagnostic)} ${diagnostic.message}`;
      }),
  );
  return lines.sort();
}
