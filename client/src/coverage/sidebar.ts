import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerMarkReviewed } from '../commands/mark-reviewed.ts';
import { registerCoverageView } from './coverage-view.ts';
import { registerDecorations } from './decorations.ts';
import { registerDueView } from './due-view.ts';
import { createOverview } from './overview.ts';

/** The sidebar "SOC 2", and what else shows coverage. */
export function registerSidebar(
  client: BaseLanguageClient,
  memory: vscode.Memento,
  output: vscode.LogOutputChannel,
): vscode.Disposable {
  const overview = createOverview(client, output);
  return vscode.Disposable.from(
    overview,
    registerCoverageView(client, overview, memory),
    registerDueView(client, overview),
    registerDecorations(overview),
    registerMarkReviewed(client),
  );
}
