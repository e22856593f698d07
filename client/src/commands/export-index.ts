import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { GetCoverage, GetRunbookIndex } from '../../../server/src/protocol/requests.ts';
import { ask } from '../requests.ts';

/** `soc2Runbooks.exportIndex`: writes the runbook index where the user says; the dialog asks before it overwrites. */
export function registerExportIndex(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('soc2Runbooks.exportIndex', async () => {
    const program = await pickProgram(client);
    const format = program && (await vscode.window.showQuickPick(formats(), { title: title() }));
    if (!format) return;
    const target = await vscode.window.showSaveDialog({
      defaultUri: vscode.Uri.joinPath(vscode.Uri.parse(program), `../runbook-index.${format.ending}`),
      filters: { [format.label]: [format.ending] },
      title: title(),
    });
    if (!target) return;
    const { asUri } = client.code2ProtocolConverter;
    const answer = await ask(client, GetRunbookIndex, { program, format: format.format, target: asUri(target) });
    if ('problem' in answer) {
      void vscode.window.showErrorMessage(answer.problem);
      return;
    }
    try {
      const bytes = Uint8Array.from(atob(answer.base64), (character) => character.charCodeAt(0));
      await vscode.workspace.fs.writeFile(target, bytes);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be written: {1}', target.path, reason));
      return;
    }
    const open = vscode.l10n.t('Open');
    const done = vscode.l10n.t('The runbook index was written to {0}.', vscode.workspace.asRelativePath(target));
    void vscode.window.showInformationMessage(done, open).then(async (choice) => {
      if (choice === open) await vscode.commands.executeCommand('vscode.open', target);
    });
  });
}

function title(): string {
  return vscode.l10n.t('Export Runbook Index');
}

function formats(): readonly (vscode.QuickPickItem & { readonly format: string; readonly ending: string })[] {
  return [
    { label: 'Markdown', format: 'markdown', ending: 'md' },
    { label: vscode.l10n.t('Excel Workbook'), format: 'xlsx', ending: 'xlsx' },
    { label: 'CSV', format: 'csv', ending: 'csv' },
    { label: 'HTML', format: 'html', ending: 'html' },
    { label: 'JSON', format: 'json', ending: 'json' },
  ];
}

/** The soc2.yaml that is meant; undefined where there is none, or none was picked. */
async function pickProgram(client: BaseLanguageClient): Promise<string | undefined> {
  const { programs } = await ask(client, GetCoverage, {});
  const [first, ...others] = programs;
  if (!first) void vscode.window.showErrorMessage(vscode.l10n.t('There is no soc2.yaml to make an index of.'));
  if (!first || others.length === 0) return first?.uri;
  const items = programs.map(({ uri, name }) => {
    return { label: name || uri, description: vscode.workspace.asRelativePath(vscode.Uri.parse(uri)), uri };
  });
  return (await vscode.window.showQuickPick(items, { title: title() }))?.uri;
}
