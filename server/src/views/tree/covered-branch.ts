import type {
  ControlCoverage,
  Coverage,
  CriterionCoverage,
  RunbookCoverage,
  Support,
} from '../../contracts/coverage.ts';
import { CRITERIA } from '../../semantics/catalog.ts';
import { branch } from './branch.ts';
import type { Branch } from './branch.ts';
import { runbookBranch } from './runbook-branch.ts';
import type { TreeInput } from './tree-input.ts';
import { STATE_WORDS, counted, described, escaped, evidencedBy, runsIn } from './words.ts';

/** A criterion or a control, with the runbooks that claim to operate it. */
export function coveredBranch(parent: string, covered: CriterionCoverage | ControlCoverage, input: TreeInput): Branch {
  const { id, title, state, runbooks, runs } = covered;
  const isControl = 'criteria' in covered;
  const { coverage } = input;
  return branch(
    parent,
    id,
    {
      kind: isControl ? 'control' : 'criterion',
      label: `${id} ${title}`.trim(),
      description: described(
        STATE_WORDS[state],
        runbooks.length > 0 && counted(runbooks.length, 'runbook'),
        runbooks.length > 0 && runsIn(coverage, runs),
      ),
      tooltip: tooltipOf(covered, input),
      state,
      ...(isControl && { at: { uri: coverage.file, line: covered.line } }),
      ...(!isControl && (state === 'gap' || state === 'weak') && { criterion: id }),
    },
    runbooks.length === 0 ? undefined : (own) => runbooks.flatMap((support) => supportBranch(own, support, input)),
  );
}

function supportBranch(parent: string, support: Support, input: TreeInput): readonly Branch[] {
  const runbook = runbooksOf(input.coverage).get(support.file);
  return runbook ? [runbookBranch(parent, runbook, input, support)] : [];
}

const runbooksByFile = new WeakMap<Coverage, ReadonlyMap<string, RunbookCoverage>>();

function runbooksOf(coverage: Coverage): ReadonlyMap<string, RunbookCoverage> {
  const known = runbooksByFile.get(coverage);
  if (known) return known;
  const made = new Map(coverage.runbooks.map((runbook) => [runbook.file, runbook]));
  runbooksByFile.set(coverage, made);
  return made;
}

function tooltipOf(covered: CriterionCoverage | ControlCoverage, { coverage }: TreeInput): string {
  const { id, title, reason, runs } = covered;
  const summary = 'criteria' in covered ? `Stands for ${covered.criteria.join(', ')}.` : CRITERIA.get(id)?.summary;
  return [
    `**${escaped(id)}** ${escaped(title)}`,
    ...(summary ? [escaped(summary)] : []),
    escaped(reason),
    ...(covered.runbooks.length > 0 ? [evidencedBy(coverage, runs) ?? ''] : []),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
