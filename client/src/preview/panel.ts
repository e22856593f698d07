import * as vscode from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { GetPreview } from '../../../server/src/protocol/requests.ts';
import type { PreviewPage } from '../../../server/src/protocol/requests.ts';
import { ask } from '../requests.ts';
import { act } from './actions.ts';
import { frame, freshNonce } from './frame.ts';
import { followEditor } from './follow.ts';
import { readMessage } from './messages.ts';
import type { ToPage } from './messages.ts';

export interface PanelOptions {
  readonly client: BaseLanguageClient;
  readonly output: vscode.LogOutputChannel;
  /** Where the extension is installed. */
  readonly extension: vscode.Uri;
}

/** Keeps the page in a panel in step with a document for as long as the panel is open. */
export function fillPanel(panel: vscode.WebviewPanel, uri: vscode.Uri, options: PanelOptions): vscode.Disposable {
  const { client, output, extension } = options;
  const { webview } = panel;
  let last: PreviewPage | undefined;
  let latest = 0;
  let started = false;

  const post = (message: ToPage): void => void webview.postMessage(message);

  async function update(): Promise<void> {
    const turn = ++latest;
    if (client.state !== State.Running)
      return showLast(vscode.l10n.t('The language server is not running; this is what was last read.'));
    // The server knows open documents; an editor need not show it.
    await vscode.workspace.openTextDocument(uri);
    const answer = await ask(client, GetPreview, { uri: client.code2ProtocolConverter.asUri(uri) });
    if (turn !== latest) return;
    if (!answer)
      return showLast(
        vscode.l10n.t('The file is not there any more, or is no SOC 2 document; this is what was last read.'),
      );
    last = answer.page;
    panel.title = vscode.l10n.t('Preview {0}', last.title);
    if (!started) {
      started = true;
      webview.html = frame(webview, vscode.Uri.joinPath(extension, script), answer.css, freshNonce());
    } else post({ type: 'page', uri: uri.toString(), page: last });
  }

  function showLast(note: string): void {
    if (last && started) post({ type: 'page', uri: uri.toString(), page: last, note });
  }

  const updateSoon = (): void =>
    void update().catch((error: unknown) => {
      output.error(`The preview of ${uri.toString()} could not be made`, error);
      showLast(vscode.l10n.t('The file can’t be read now; this is what was last read.'));
    });

  const isOurs = (other: vscode.Uri): boolean => other.toString() === uri.toString();
  updateSoon();
  return vscode.Disposable.from(
    webview.onDidReceiveMessage((value: unknown) => {
      const message = readMessage(value);
      if (message?.type === 'ready' && last) post({ type: 'page', uri: uri.toString(), page: last });
      else if (message) void act(message, uri, panel, client);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => isOurs(document.uri) && updateSoon()),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.some(isOurs) && updateSoon()),
    client.onDidChangeState(updateSoon),
    followEditor(uri, post),
  );
}

/** The script that runs in the page. */
export const script = 'client/dist/webview/preview.js';
