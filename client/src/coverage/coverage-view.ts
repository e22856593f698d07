import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { GetCoveragePath, GetCoverageTree } from '../../../server/src/protocol/requests.ts';
import type { ProgramOverview } from '../../../server/src/protocol/requests.ts';
import { isOurs } from '../languages.ts';
import { ask } from '../requests.ts';
import { setContext } from './set-context.ts';
import { createViewOptions, filterInWords } from './options.ts';
import type { Overview } from './overview.ts';
import { createTree } from './tree.ts';

/** The view "Coverage": what covers each criterion, grouped and filtered as the user likes. */
export function registerCoverageView(
  client: BaseLanguageClient,
  overview: Overview,
  memory: vscode.Memento,
): vscode.Disposable {
  const options = createViewOptions(memory);
  const tree = createTree({
    children: async (parent) => {
      const nodes = await overview.whenKnown(() =>
        ask(client, GetCoverageTree, { options: options.current, ...(parent !== undefined && { parent }) }),
      );
      if (parent === undefined)
        setContext('filterLeavesNothing', nodes.length === 0 && options.current.filter !== 'all');
      return nodes;
    },
  });
  const view = vscode.window.createTreeView('soc2Runbooks.coverage', { treeDataProvider: tree, showCollapseAll: true });

  const show = (): void => {
    const { programs } = overview.current;
    const gaps = programs.reduce((sum, program) => sum + program.gaps, 0);
    view.badge = gaps === 0 ? undefined : { value: gaps, tooltip: gapsInWords(gaps) };
    view.message = brokenMessage(programs);
    view.description = filterInWords(options.current.filter) ?? percentInWords(programs) ?? '';
    setContext('filtered', options.current.filter !== 'all');
    setContext('followsEditor', options.followsEditor);
  };
  const refresh = (): void => {
    show();
    tree.refresh();
  };
  const thenRefresh = (run: () => Promise<void>) => async (): Promise<void> => {
    await run();
    refresh();
  };
  const toggleFollow = thenRefresh(() => options.toggleFollow());

  /** Shows where the runbook of the active editor stands, without taking the focus. */
  const reveal = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    if (!view.visible || !options.followsEditor || document === undefined || !isOurs(document)) return;
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    if (view.selection.some((node) => node.at?.uri === uri)) return;
    const path = await overview.whenKnown(() => ask(client, GetCoveragePath, { options: options.current, uri }));
    const node = path.at(-1);
    if (!node || vscode.window.activeTextEditor?.document !== document) return;
    tree.learn(path);
    await view.reveal(node, { select: true, focus: false, expand: false });
  };
  const revealSoon = (): void => void reveal().then(undefined, () => undefined);

  show();
  return vscode.Disposable.from(
    view,
    overview.onChange(refresh),
    vscode.commands.registerCommand(
      'soc2Runbooks.groupCoverage',
      thenRefresh(() => options.pickGrouping()),
    ),
    vscode.commands.registerCommand(
      'soc2Runbooks.filterCoverage',
      thenRefresh(() => options.pickFilter(overview.current.programs)),
    ),
    vscode.commands.registerCommand(
      'soc2Runbooks.clearCoverageFilter',
      thenRefresh(() => options.clearFilter()),
    ),
    vscode.commands.registerCommand('soc2Runbooks.refreshCoverage', () => overview.refresh()),
    vscode.commands.registerCommand('soc2Runbooks.followEditor', toggleFollow),
    vscode.commands.registerCommand('soc2Runbooks.unfollowEditor', toggleFollow),
    vscode.window.onDidChangeActiveTextEditor(revealSoon),
    view.onDidChangeVisibility(revealSoon),
  );
}

function gapsInWords(gaps: number): string {
  return gaps === 1 ? vscode.l10n.t('1 criterion has no runbook') : vscode.l10n.t('{0} criteria have no runbook', gaps);
}

function percentInWords(programs: readonly ProgramOverview[]): string | undefined {
  const [only] = programs;
  return programs.length === 1 && only ? vscode.l10n.t('{0} % covered', only.percent) : undefined;
}

function brokenMessage(programs: readonly ProgramOverview[]): string {
  const broken = programs.filter((program) => program.broken).map(({ name }) => name);
  if (broken.length === 0) return '';
  return vscode.l10n.t('soc2.yaml of {0} does not parse; this is how it was last read.', broken.join(', '));
}
