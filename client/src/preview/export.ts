import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { GetStandalonePage } from '../../../server/src/protocol/requests.ts';
import { ask } from '../requests.ts';

/** Writes the page of a document where the user says; the dialog asks before a file is overwritten. */
export async function exportPreview(uri: vscode.Uri, client: BaseLanguageClient): Promise<void> {
  await vscode.workspace.openTextDocument(uri);
  const page = await ask(client, GetStandalonePage, { uri: client.code2ProtocolConverter.asUri(uri) });
  if (page === null) {
    void vscode.window.showErrorMessage(vscode.l10n.t('This file is no SOC 2 document, so there is no page of it.'));
    return;
  }
  const target = await vscode.window.showSaveDialog({
    defaultUri: uri.with({ path: uri.path.replace(/\.ya?ml$/, '.html') }),
    filters: { HTML: ['html'] },
    title: vscode.l10n.t('Export Preview'),
  });
  if (!target) return;
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(page));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be written: {1}', target.path, reason));
    return;
  }
  const open = vscode.l10n.t('Open');
  const done = vscode.l10n.t('The preview was written to {0}.', vscode.workspace.asRelativePath(target));
  if ((await vscode.window.showInformationMessage(done, open)) === open) await vscode.env.openExternal(target);
}
