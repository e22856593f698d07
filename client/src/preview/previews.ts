import * as vscode from 'vscode';
import { isOurs } from '../languages.ts';
import { exportPreview } from './export.ts';
import { fillPanel, script } from './panel.ts';
import type { PanelOptions } from './panel.ts';

const viewType = 'soc2Runbooks.preview';

/** The previews: one panel for each document, which survives a reload of the window. */
export function registerPreviews(options: PanelOptions): vscode.Disposable {
  const panels = new Map<string, vscode.WebviewPanel>();
  const folder = vscode.Uri.joinPath(options.extension, script, '..');
  const webviewOptions = { enableScripts: true, enableCommandUris: false, localResourceRoots: [folder] };

  function adopt(panel: vscode.WebviewPanel, uri: vscode.Uri): void {
    panels.set(uri.toString(), panel);
    panel.iconPath = {
      light: vscode.Uri.joinPath(options.extension, 'client/images/file-light.svg'),
      dark: vscode.Uri.joinPath(options.extension, 'client/images/file-dark.svg'),
    };
    const filling = fillPanel(panel, uri, options);
    panel.onDidDispose(() => {
      filling.dispose();
      panels.delete(uri.toString());
    });
  }

  function open(target: unknown, column: vscode.ViewColumn): void {
    const uri = uriOf(target);
    if (!uri) return;
    const known = panels.get(uri.toString());
    if (known) return known.reveal(known.viewColumn ?? column, true);
    const title = vscode.l10n.t('Preview');
    const showOptions = { viewColumn: column, preserveFocus: true };
    adopt(vscode.window.createWebviewPanel(viewType, title, showOptions, webviewOptions), uri);
  }

  return vscode.Disposable.from(
    vscode.commands.registerCommand('soc2Runbooks.openPreview', (target?: unknown) =>
      open(target, vscode.ViewColumn.Active),
    ),
    vscode.commands.registerCommand('soc2Runbooks.openPreviewToSide', (target?: unknown) =>
      open(target, vscode.ViewColumn.Beside),
    ),
    vscode.commands.registerCommand('soc2Runbooks.exportPreview', (target?: unknown) => {
      const active = [...panels].find(([, panel]) => panel.active)?.[0];
      const uri = uriOf(target) ?? (active === undefined ? undefined : vscode.Uri.parse(active));
      return uri && exportPreview(uri, options.client);
    }),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      async deserializeWebviewPanel(panel, state: unknown) {
        const uri = typeof state === 'object' && state !== null && 'uri' in state ? state.uri : undefined;
        panel.webview.options = webviewOptions;
        if (typeof uri === 'string') adopt(panel, vscode.Uri.parse(uri));
        else panel.dispose();
      },
    }),
  );
}

/** What a command is about: a file of the explorer, a node of the sidebar, else the active editor. */
function uriOf(target: unknown): vscode.Uri | undefined {
  if (target instanceof vscode.Uri) return target;
  if (typeof target === 'object' && target !== null && 'at' in target) {
    const { at } = target as { at?: { uri?: unknown } };
    if (typeof at?.uri === 'string') return vscode.Uri.parse(at.uri);
  }
  const document = vscode.window.activeTextEditor?.document;
  return document && isOurs(document) ? document.uri : undefined;
}
