import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isOurs } from '../languages.ts';
import { isRuleId, showRulePage } from '../rule-pages.ts';

/** Explains the rule that is given, else one that has a finding on the current line, else one the user names. */
export function registerOpenRulePage(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('soc2Runbooks.openRulePage', async (argument: unknown) => {
    const rule = typeof argument === 'string' ? argument : await chooseRule();
    if (rule !== undefined) await showRulePage(client, rule);
  });
}

async function chooseRule(): Promise<string | undefined> {
  const rules = rulesOnCurrentLine();
  const title = vscode.l10n.t('Explain Rule');
  if (rules.length === 1) return rules[0];
  if (rules.length > 1) return vscode.window.showQuickPick(rules, { title });
  return vscode.window.showInputBox({
    title,
    placeHolder: 'self-approval',
    validateInput: (text) => (isRuleId(text) ? undefined : vscode.l10n.t('Enter a rule id, such as self-approval')),
  });
}

function rulesOnCurrentLine(): string[] {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || !isOurs(editor.document)) return [];
  const { line } = editor.selection.active;
  const rules = vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter(({ range }) => range.start.line <= line && line <= range.end.line)
    .map(ruleOf)
    .filter(isRuleId);
  return [...new Set(rules)];
}

function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : (code ?? ''));
}
