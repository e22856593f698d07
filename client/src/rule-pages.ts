import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { GetRulePage } from '../../server/src/protocol/requests.ts';
import { ask } from './requests.ts';

const scheme = 'soc2-rule';
const extensionId = 'soc2-runbooks.soc2-runbooks';
const ruleId = /^[a-z0-9-]+$/;

/** Whether a text has the form of a rule id; what comes from a link or a user is checked before it goes anywhere. */
export function isRuleId(text: string): boolean {
  return ruleId.test(text);
}

/** What a rule id is appended to for a link that opens its page in this window. */
export function rulePageBase(): string {
  return `${vscode.env.uriScheme}://${extensionId}/rules/`;
}

/** Lets the pages of rules be opened as read-only Markdown documents, and by links to {@link rulePageBase}. */
export function registerRulePages(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: async (uri, token) => {
        const rule = /^\/(.*)\.md$/.exec(uri.path)?.[1] ?? '';
        return (isRuleId(rule) ? await ask(client, GetRulePage, { rule }, token) : undefined) ?? '';
      },
    }),
    vscode.window.registerUriHandler({
      handleUri: async (uri) => {
        const rule = /^\/rules\/([^/]+)$/.exec(uri.path)?.[1];
        if (rule !== undefined) await showRulePage(client, rule);
      },
    }),
  );
}

/** Shows the page of a rule in the Markdown preview. Only called for something the user did, so it may answer back. */
export async function showRulePage(client: BaseLanguageClient, rule: string): Promise<void> {
  if (!client.isRunning()) {
    void vscode.window.showErrorMessage(vscode.l10n.t('The language server is not running'));
    return;
  }
  const page = isRuleId(rule) ? await ask(client, GetRulePage, { rule }) : null;
  if (page === null) {
    void vscode.window.showErrorMessage(vscode.l10n.t('There is no rule named {0}', rule.slice(0, 80)));
    return;
  }
  const uri = vscode.Uri.from({ scheme, path: `/${rule}.md` });
  try {
    await vscode.commands.executeCommand('markdown.showPreview', uri);
  } catch {
    // The built-in Markdown extension can be disabled; its source is readable too.
    await vscode.window.showTextDocument(uri, { preview: true });
  }
}
