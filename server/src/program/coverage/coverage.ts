import type {
  ControlCoverage,
  Coverage,
  CoverageState,
  CoverageSummary,
  CriterionCoverage,
  Support,
} from '../../contracts/coverage.ts';
import { COVERAGE_STATES } from '../../contracts/coverage.ts';
import type { Program, RunFacts } from '../../contracts/program.ts';
import type { ProgramRecord, RunbookRecord } from '../../contracts/records.ts';
import type { CalendarDate } from '../../language/forms/date.ts';
import { CRITERIA } from '../../semantics/catalog.ts';
import type { Criterion } from '../../semantics/catalog.ts';
import { outOfScope } from '../../semantics/scope.ts';
import { dueItems } from './due.ts';
import { REASONS } from './reasons.ts';
import { runbookCoverage } from './runbook.ts';
import { supportsOf } from './support.ts';
import type { Claim } from './support.ts';

export interface CoverageInput {
  readonly program: Program;
  /** soc2.yaml does not parse; `program` is as it was last read. */
  readonly broken: boolean;
  readonly own: ProgramRecord;
  /** Of all runbooks of the program, in any order. */
  readonly runbooks: readonly RunbookRecord[];
  /** The number of findings at error level in a file. */
  readonly errorsIn: (file: string) => number;
  readonly today: CalendarDate;
}

/**
 * What covers each criterion in scope and each control of a program. Design and operation are separate answers: the
 * state says whether a sound runbook exists, `runs` how often it was carried out in the report's period.
 */
export function coverageOf({ program, broken, own, runbooks, errorsIn, today }: CoverageInput): Coverage {
  // A retired runbook operates nothing any more.
  const live = runbooks.filter(({ status }) => status !== 'retired').sort(byName);
  const claims = live.map((record): Claim => {
    const runs = closedRuns(program, record.id).length;
    return { record, coverage: runbookCoverage(record, program, errorsIn(record.file), runs, today) };
  });
  const supports = supportsOf(claims, program.controls);
  const criteria = [...CRITERIA.values()]
    .filter(({ category }) => program.scope.categories.has(category))
    .map((criterion) => criterionCoverage(criterion, supports.criteria.get(criterion.id) ?? [], program));
  return {
    file: program.file,
    program: own.id,
    broken,
    report: reportOf(program),
    criteria,
    controls: [...program.controls.keys()].map((id) =>
      controlCoverage(id, supports.controls.get(id) ?? [], program, own),
    ),
    runbooks: claims.map(({ coverage }) => coverage),
    due: dueItems(live, own, today),
    summary: summaryOf(criteria),
  };
}

function criterionCoverage(criterion: Criterion, runbooks: readonly Support[], program: Program): CriterionCoverage {
  const { id, title, category, series, expectation } = criterion;
  const [state, reason] = ((): readonly [CoverageState, string] => {
    const out = outOfScope(id, program.scope);
    if (out?.why === 'excluded') return ['excluded', out.reason ?? REASONS.excludedWithoutReason];
    const claimed = claimedState(runbooks);
    if (claimed) return claimed;
    if (expectation === 'operational') return ['gap', REASONS.gap];
    return expectation === null ? ['optional', REASONS.optional] : ['policy', REASONS.policy];
  })();
  return { id, title, category, series, state, reason, runbooks, runs: runsOf(runbooks) };
}

function controlCoverage(
  id: string,
  runbooks: readonly Support[],
  program: Program,
  own: ProgramRecord,
): ControlCoverage {
  const { title, criteria, procedure } = program.controls.get(id)!;
  const [state, reason] =
    claimedState(runbooks) ??
    (procedure === 'policy' ? (['policy', REASONS.policyControl] as const) : (['gap', REASONS.controlGap] as const));
  return {
    id,
    title: title ?? '',
    criteria,
    owner: own.controlOwners.get(id) ?? '',
    line: own.controlPlaces.get(id)?.line ?? 0,
    state,
    reason,
    runbooks,
    runs: runsOf(runbooks),
  };
}

function claimedState(runbooks: readonly Support[]): readonly [CoverageState, string] | undefined {
  const covering = runbooks.filter(({ state }) => state === 'covered').map(({ runbook }) => runbook);
  if (covering.length > 0) return ['covered', REASONS.covered(covering)];
  return runbooks.length > 0 ? ['weak', REASONS.weak(runbooks)] : undefined;
}

/** The closed runs of a runbook that fall into the report's period; all of them where no period is given. */
function closedRuns({ runs, report }: Program, runbook: string): readonly RunFacts[] {
  const { from, to } = report;
  return (runs.get(runbook) ?? []).filter(
    ({ status, closedOn }) =>
      status === 'closed' &&
      closedOn !== undefined &&
      (from === undefined || from <= closedOn) &&
      (to === undefined || closedOn <= to),
  );
}

function runsOf(runbooks: readonly Support[]): number {
  return runbooks.reduce((sum, { runs }) => sum + runs, 0);
}

function reportOf({ report }: Program): Coverage['report'] {
  const { type, from, to, asOf } = report;
  return { ...(type && { type }), ...(from && { from }), ...(to && { to }), ...(asOf && { asOf }) };
}

function summaryOf(criteria: readonly CriterionCoverage[]): CoverageSummary {
  const count = (state: CoverageState): number => criteria.filter((each) => each.state === state).length;
  const counts = Object.fromEntries(COVERAGE_STATES.map((state) => [state, count(state)])) as Record<
    CoverageState,
    number
  >;
  const expected = counts.covered + counts.weak + counts.gap;
  const percent = expected === 0 ? 100 : Math.round((counts.covered / expected) * 1000) / 10;
  return { ...counts, percent, evidenced: criteria.filter(({ runs }) => runs > 0).length };
}

function byName(a: RunbookRecord, b: RunbookRecord): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : a.file < b.file ? -1 : 1;
}
