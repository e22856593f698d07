import * as vscode from 'vscode';

/** The theme's colors under the names that pages use. */
const THEME = `:root { --soc2-font: var(--vscode-font-family); --soc2-mono: var(--vscode-editor-font-family);
  --soc2-paper: var(--vscode-editor-background); --soc2-text: var(--vscode-editor-foreground);
  --soc2-quiet: var(--vscode-descriptionForeground); --soc2-rule: var(--vscode-contrastBorder, var(--vscode-editorWidget-border, var(--vscode-widget-border)));
  --soc2-shade: var(--vscode-textCodeBlock-background); --soc2-link: var(--vscode-textLink-foreground);
  --soc2-focus: var(--vscode-focusBorder); --soc2-good: var(--vscode-testing-iconPassed, var(--vscode-editor-foreground));
  --soc2-warn: var(--vscode-editorWarning-foreground); --soc2-bad: var(--vscode-editorError-foreground, var(--vscode-errorForeground));
  --soc2-gate: var(--vscode-symbolIcon-classForeground, var(--vscode-textLink-foreground)); }
body.vscode-light { --soc2-good: #1a6b35; --soc2-warn: #8a5300; --soc2-bad: #b3261e; }
body { padding: 0; background: var(--vscode-editor-background); }
.soc2-page [data-start] { cursor: pointer; }
.soc2-page .selected { outline: 1px solid var(--vscode-focusBorder); outline-offset: 3px; border-radius: 2px; }
.soc2-page .actions button { font: inherit; font-size: 0.85em; color: var(--soc2-link); background: none; border: 0; padding: 0; margin-left: 0.6rem;
  cursor: pointer; text-decoration: underline; }
.vscode-high-contrast .soc2-page .node rect, .vscode-high-contrast-light .soc2-page .node rect { stroke-width: 2; }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }`;

/** The empty page of a panel: it loads one script of ours, and nothing that a document says. */
export function frame(webview: vscode.Webview, script: vscode.Uri, css: string, nonce: string): string {
  const policy = [
    `default-src 'none'`,
    `style-src 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>SOC 2 Preview</title>
<style nonce="${nonce}">${css}${THEME}</style>
</head>
<body>
<main class="soc2-page"><p class="aside">${vscode.l10n.t('Loading the preview…')}</p></main>
<script nonce="${nonce}" src="${webview.asWebviewUri(script).toString()}"></script>
</body>
</html>`;
}

/** A fresh value that a page of somebody else can't guess. */
export function freshNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
