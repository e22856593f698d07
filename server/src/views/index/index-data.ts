import type { ControlCoverage, Coverage, CoverageState, RunbookCoverage } from '../../contracts/coverage.ts';
import type { ExceptionRecord, FileRecord, RunbookRecord } from '../../contracts/records.ts';

/** The index of a program's runbooks: each criterion in scope to the runbooks that operate it. */
export interface IndexData {
  readonly file: string;
  readonly program: string;
  readonly report: Coverage['report'];
  /** A row for each criterion and runbook; one without runbook where nobody operates a criterion. */
  readonly rows: readonly IndexRow[];
  readonly controls: readonly ControlCoverage[];
  readonly exceptions: readonly ExceptionRecord[];
  readonly suppressions: readonly Suppression[];
}

export interface IndexRow {
  readonly criterion: string;
  readonly title: string;
  readonly category: string;
  readonly state: CoverageState;
  /** The controls that stand for the criterion and that the runbook operates; without a runbook, all that stand for it. */
  readonly controls: readonly string[];
  readonly runbook: IndexRunbook | undefined;
}

export interface IndexRunbook {
  readonly coverage: RunbookCoverage;
  /** The steps that support the criterion. */
  readonly steps: readonly string[];
  /** The evidence that those steps name. */
  readonly evidence: readonly string[];
  /** Exceptions that name it and suppressions in it, with their reasons. */
  readonly exceptions: readonly string[];
}

export interface Suppression {
  readonly file: string;
  readonly line: number;
  readonly rules: readonly string[];
  readonly reason: string | undefined;
}

/** @param recordOf what is known of a file */
export function indexOf(coverage: Coverage, recordOf: (file: string) => FileRecord | undefined): IndexData {
  const { file, program, report, criteria, controls, runbooks } = coverage;
  const own = recordOf(file);
  const exceptions = own?.kind === 'program' ? own.exceptions : [];
  const records = new Map(
    [...runbooks].flatMap((runbook) => {
      const record = recordOf(runbook.file);
      return record?.kind === 'runbook' ? [[runbook.file, record] as const] : [];
    }),
  );
  const describe = describer(runbooks, records, exceptions);
  const controlsOf = controlsBy(controls);
  const rows = criteria.flatMap(({ id, title, category, state, runbooks: supports }): IndexRow[] => {
    const standing = controlsOf.get(id) ?? [];
    const head = { criterion: id, title, category };
    if (supports.length === 0) return [{ ...head, state, controls: standing.map((one) => one.id), runbook: undefined }];
    return supports.map((support) => ({
      ...head,
      state: support.state === 'covered' || state === 'excluded' ? state : support.state,
      controls: standing.filter(({ files }) => files.has(support.file)).map((one) => one.id),
      runbook: describe(support.file, support.steps),
    }));
  });
  const suppressed = [...(own ? [own] : []), ...records.values()];
  return { file, program, report, rows, controls, exceptions, suppressions: suppressed.flatMap(suppressionsIn) };
}

/** The controls that stand for each criterion, with the files of the runbooks that operate them. */
function controlsBy(
  controls: readonly ControlCoverage[],
): ReadonlyMap<string, readonly { readonly id: string; readonly files: ReadonlySet<string> }[]> {
  const found = new Map<string, { id: string; files: Set<string> }[]>();
  for (const { id, criteria, runbooks } of controls) {
    const control = { id, files: new Set(runbooks.map(({ file }) => file)) };
    for (const criterion of new Set(criteria)) found.set(criterion, [...(found.get(criterion) ?? []), control]);
  }
  return found;
}

function describer(
  runbooks: readonly RunbookCoverage[],
  records: ReadonlyMap<string, RunbookRecord>,
  exceptions: readonly ExceptionRecord[],
): (file: string, steps: readonly string[]) => IndexRunbook | undefined {
  const coverages = new Map(runbooks.map((runbook) => [runbook.file, runbook]));
  const said = new Map(runbooks.map(({ id, file }) => [file, saidOf(id, records.get(file), exceptions)]));
  return (file, steps) => {
    const coverage = coverages.get(file);
    if (!coverage) return undefined;
    const wanted = new Set(steps);
    const evidence = (records.get(file)?.steps ?? [])
      .filter(({ id }, at) => wanted.has(id || `step ${at + 1}`))
      .flatMap((step) => step.evidence);
    return { coverage, steps, evidence: [...new Set(evidence)], exceptions: said.get(file) ?? [] };
  };
}

function saidOf(id: string, record: RunbookRecord | undefined, exceptions: readonly ExceptionRecord[]): string[] {
  const excepted = exceptions
    .filter(({ runbooks }) => runbooks.includes(id))
    .map(({ rule, reason, until }) => `${rule}${until ? ` until ${until}` : ''}: ${reason ?? 'no reason given'}`);
  const suppressed = (record?.suppressions ?? []).map(
    ({ rules, reason }) => `${rules.join(', ') || 'all rules'} suppressed: ${reason ?? 'no reason given'}`,
  );
  return [...excepted, ...suppressed];
}

function suppressionsIn({ file, suppressions }: FileRecord): readonly Suppression[] {
  return suppressions.map(({ rules, reason, at }) => ({ file, line: at.line, rules, reason }));
}
