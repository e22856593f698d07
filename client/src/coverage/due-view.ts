import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { GetDueTree } from '../../../server/src/protocol/requests.ts';
import { ask } from '../requests.ts';
import type { Overview } from './overview.ts';
import { createTree } from './tree.ts';

/** The view "Due": reviews, tests and exceptions that are overdue or come up. */
export function registerDueView(client: BaseLanguageClient, overview: Overview): vscode.Disposable {
  const tree = createTree({
    children: (parent) => overview.whenKnown(() => ask(client, GetDueTree, parent === undefined ? {} : { parent })),
  });
  const view = vscode.window.createTreeView('soc2Runbooks.due', { treeDataProvider: tree });
  return vscode.Disposable.from(
    view,
    overview.onChange(() => {
      const { overdue } = overview.current;
      view.description = overdue === 0 ? '' : vscode.l10n.t('{0} overdue', overdue);
      tree.refresh();
    }),
  );
}
