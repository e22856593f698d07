import type { Coverage } from '../../contracts/coverage.ts';
import { markReviewed } from '../../features/mark-reviewed.ts';
import { childrenOf, pathTo } from '../../views/tree/branch.ts';
import type { Branch } from '../../views/tree/branch.ts';
import { coverageTree } from '../../views/tree/coverage-tree.ts';
import { dueTree } from '../../views/tree/due-tree.ts';
import { marksOf } from '../../views/tree/marks.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { answering } from '../answer.ts';
import { toTextEdit } from '../convert.ts';
import {
  CoverageChanged,
  GetCoverage,
  GetCoveragePath,
  GetCoverageTree,
  GetDueTree,
  MarkReviewed,
} from '../requests.ts';
import type { CoverageOverview, ProgramOverview, TreeOptions } from '../requests.ts';
import type { Feature, FeatureHost } from './feature.ts';

/** The coverage of each program, what falls due, and the marks on files, as the sidebar shows them. */
export const sidebar: Feature = {
  capabilities: {},
  register(host) {
    const { workspace, scheduler } = host;
    const answer = answering(host);
    answer(GetCoverage, () => overviewOf(workspace, scheduler.busy()));
    answer(GetCoverageTree, ({ options, parent }) => childrenOf(treeOf(workspace, options), parent));
    answer(GetCoveragePath, ({ options, uri }) => pathTo(treeOf(workspace, options), uri));
    answer(GetDueTree, ({ parent }) => childrenOf(dueTree(coveragesOf(workspace)), parent));
    answer(MarkReviewed, async ({ uri }) => {
      const document = await workspace.read(uri);
      if (!document) return { problem: 'The file can’t be read.' };
      const edits = markReviewed(document, workspace.today());
      return 'problem' in edits ? edits : { edits: edits.edits.map((edit) => toTextEdit(document, edit)) };
    });
    announceChanges(host);
  },
};

/** Tells the client when coverage is no longer what it was. */
function announceChanges({ workspace, scheduler, connection }: FeatureHost): void {
  let before: readonly Coverage[] = [];
  scheduler.onSwept(() => {
    // While files stream in, the tree would change with each of them.
    if (!workspace.ready) return;
    const now = coveragesOf(workspace);
    if (now.length === before.length && now.every((coverage, at) => coverage === before[at])) return;
    before = now;
    void connection.sendNotification(CoverageChanged.method, {});
  });
}

function programsIn(workspace: Workspace): readonly string[] {
  return workspace
    .uris()
    .filter((uri) => workspace.programFileOf(uri) === uri)
    .sort();
}

function coveragesOf(workspace: Workspace): readonly Coverage[] {
  return programsIn(workspace).flatMap((uri) => workspace.coverage(uri) ?? []);
}

function treeOf(workspace: Workspace, options: TreeOptions): readonly Branch[] {
  const programs = coveragesOf(workspace).map((coverage) => ({
    coverage,
    name: workspace.programNameOf(coverage.file) || coverage.file,
    recordOf: (file: string) => {
      const record = workspace.recordOf(file);
      return record?.kind === 'runbook' ? record : undefined;
    },
  }));
  return coverageTree(programs, options);
}

function overviewOf(workspace: Workspace, busy: boolean): CoverageOverview {
  const coverages = coveragesOf(workspace);
  return {
    programs: coverages.map((coverage) => programOverview(workspace, coverage)),
    marks: coverages.flatMap((coverage) => marksOf(coverage, workspace.today())),
    overdue: coverages.flatMap(({ due }) => due).filter(({ days }) => days === undefined || days < 0).length,
    busy: busy || !workspace.ready,
  };
}

function programOverview(workspace: Workspace, { file, summary, runbooks, broken }: Coverage): ProgramOverview {
  const roles = workspace.programOf(file)?.roles ?? new Map();
  return {
    uri: file,
    name: workspace.programNameOf(file),
    gaps: summary.gap,
    weak: summary.weak,
    percent: summary.percent,
    runbooks: runbooks.length,
    broken,
    roles: [...roles].map(([id, { title }]) => ({ id, title: title ?? '' })),
  };
}
