import * as vscode from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { GetStatus, StatusChanged, type DocumentStatus } from '../../server/src/protocol/requests.ts';
import { documentSelector, isOurs } from './languages.ts';
import { ask } from './requests.ts';

/** Shows, for the document in the active editor, which `soc2.yaml` is in force and what was found. */
export function registerLanguageStatus(client: BaseLanguageClient): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('soc2Runbooks.status', documentSelector);
  item.name = vscode.l10n.t('SOC 2 Runbooks');
  let latest = 0;
  const update = async (): Promise<void> => {
    const turn = ++latest;
    if (client.state !== State.Running) return showStopped(item, client.state === State.Starting);
    const document = vscode.window.activeTextEditor?.document;
    if (document === undefined || !isOurs(document)) return;
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    try {
      const status = await ask(client, GetStatus, { uri });
      if (turn === latest) show(item, status); // an answer that was overtaken would show another document's state
    } catch {
      // The client logs it; the item keeps what it showed until the next change.
    }
  };
  const later = debounce(() => void update(), 100);
  client.onNotification(StatusChanged.method, later);
  show(item, { errors: 0, warnings: 0, busy: true });
  return vscode.Disposable.from(
    item,
    client.onDidChangeState(() => void update()),
    vscode.window.onDidChangeActiveTextEditor(() => void update()),
    vscode.languages.onDidChangeDiagnostics(later),
  );
}

function show(item: vscode.LanguageStatusItem, status: DocumentStatus): void {
  const { program, errors, warnings, busy } = status;
  item.busy = busy;
  item.severity = vscode.LanguageStatusSeverity.Information;
  item.detail = findings(errors, warnings);
  item.command = undefined;
  if (program === undefined) {
    item.text = busy ? vscode.l10n.t('Reading the workspace') : vscode.l10n.t('No soc2.yaml');
    if (!busy) item.command = { title: vscode.l10n.t('Create Program'), command: 'soc2Runbooks.createProgram' };
    return;
  }
  const { coverage } = program;
  if (coverage) item.detail = `${findings(errors, warnings)} · ${covered(coverage)}`;
  item.text = vscode.l10n.t('Program {0}', program.name);
  item.command = {
    title: vscode.l10n.t('Open soc2.yaml'),
    command: 'vscode.open',
    arguments: [vscode.Uri.parse(program.uri)],
  };
}

function showStopped(item: vscode.LanguageStatusItem, starting: boolean): void {
  item.busy = starting;
  item.detail = '';
  item.severity = starting ? vscode.LanguageStatusSeverity.Information : vscode.LanguageStatusSeverity.Error;
  item.text = starting ? vscode.l10n.t('Starting') : vscode.l10n.t('The language server is not running');
  item.command = { title: vscode.l10n.t('Restart'), command: 'soc2Runbooks.restartServer' };
}

function findings(errors: number, warnings: number): string {
  if (errors + warnings === 0) return vscode.l10n.t('No errors or warnings');
  return vscode.l10n.t('Errors: {0}, warnings: {1}', errors, warnings);
}

function covered({ percent, gaps }: { readonly percent: number; readonly gaps: number }): string {
  return gaps === 1
    ? vscode.l10n.t('{0} % covered, 1 gap', percent)
    : vscode.l10n.t('{0} % covered, {1} gaps', percent, gaps);
}

/** Diagnostics of many files arrive in one burst; asking once after it is enough. */
function debounce(action: () => void, milliseconds: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, milliseconds);
  };
}
