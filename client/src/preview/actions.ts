import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FindRunbook } from '../../../server/src/protocol/requests.ts';
import { ask } from '../requests.ts';
import { showRulePage } from '../rule-pages.ts';
import { pageMoves } from './follow.ts';
import type { FromPage } from './messages.ts';

/** Does what the reader of a page asked for. */
export async function act(
  message: FromPage,
  uri: vscode.Uri,
  panel: vscode.WebviewPanel,
  client: BaseLanguageClient,
): Promise<void> {
  if (message.type === 'go') await showSource(uri, message.offset, panel);
  if (message.type === 'scrolled') scrollEditors(uri, message.offset);
  if (message.type === 'fix') await fix(uri, message.offset, message.rule);
  if (message.type === 'explain') await showRulePage(client, message.rule);
  if (message.type === 'link') await openLink(message.address);
  if (message.type === 'runbook') await openRunbook(uri, message.id, client);
}

/** Opens the source where it is open already, else beside the page. */
async function showSource(uri: vscode.Uri, offset: number, panel: vscode.WebviewPanel): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const position = document.positionAt(offset);
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
  const beside = panel.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
  pageMoves();
  await vscode.window.showTextDocument(document, {
    viewColumn: shown ?? beside,
    selection: new vscode.Range(position, position),
  });
}

function scrollEditors(uri: vscode.Uri, offset: number): void {
  for (const editor of vscode.window.visibleTextEditors) {
    if (editor.document.uri.toString() !== uri.toString()) continue;
    const { line } = editor.document.positionAt(offset);
    pageMoves();
    editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
  }
}

/** Applies the first quick fix of a finding, the preferred one where there is one. */
async function fix(uri: vscode.Uri, offset: number, rule: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const start = document.positionAt(offset);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    new vscode.Range(start, start),
    vscode.CodeActionKind.QuickFix.value,
  );
  const own = actions.filter(({ diagnostics, edit }) => edit && diagnostics?.some(({ code }) => codeOf(code) === rule));
  const action = own.find(({ isPreferred }) => isPreferred === true) ?? own[0];
  if (action?.edit) await vscode.workspace.applyEdit(action.edit);
  else void vscode.window.showInformationMessage(vscode.l10n.t('There is no quick fix for this any more.'));
}

function codeOf(code: vscode.Diagnostic['code']): unknown {
  return typeof code === 'object' ? code.value : code;
}

/** Only https: what a document links to may be anything. */
async function openLink(address: string): Promise<void> {
  if (/^https:\/\/[^\s]+$/.test(address)) await vscode.env.openExternal(vscode.Uri.parse(address));
}

async function openRunbook(uri: vscode.Uri, runbook: string, client: BaseLanguageClient): Promise<void> {
  const file = await ask(client, FindRunbook, { uri: client.code2ProtocolConverter.asUri(uri), runbook });
  if (file !== null) await vscode.commands.executeCommand('soc2Runbooks.openPreview', vscode.Uri.parse(file));
  else void vscode.window.showInformationMessage(vscode.l10n.t('There is no runbook {0} in this program.', runbook));
}
