import type { RunbookCoverage, Support } from '../../contracts/coverage.ts';
import type { ControlFacts } from '../../contracts/program.ts';
import type { Mapped, RunbookRecord, StepRecord } from '../../contracts/records.ts';
import { WEAKNESSES } from './reasons.ts';

/** A runbook that may operate something. */
export interface Claim {
  readonly record: RunbookRecord;
  readonly coverage: RunbookCoverage;
}

/** Who claims to operate what, by the ids of criteria and of controls. */
export interface Supports {
  readonly criteria: ReadonlyMap<string, readonly Support[]>;
  readonly controls: ReadonlyMap<string, readonly Support[]>;
}

type Controls = ReadonlyMap<string, ControlFacts>;

/** What each runbook does for each criterion (by its own id or through a control) and each control, weak claims said. */
export function supportsOf(claims: readonly Claim[], controls: Controls): Supports {
  const criteria = new Map<string, Support[]>();
  const byControl = new Map<string, Support[]>();
  for (const claim of claims) {
    const operated = operatedBy(claim.record, controls);
    for (const [id, steps] of operated.criteria) add(criteria, id, supportBy(claim, steps));
    for (const [id, steps] of operated.controls) add(byControl, id, supportBy(claim, steps));
  }
  return { criteria, controls: byControl };
}

function add(supports: Map<string, Support[]>, id: string, support: Support): void {
  const known = supports.get(id);
  if (known) known.push(support);
  else supports.set(id, [support]);
}

function supportBy({ record, coverage }: Claim, steps: readonly StepRecord[]): Support {
  const own =
    steps.length === 0
      ? WEAKNESSES.headerOnly
      : steps.some(({ captures }) => captures)
        ? undefined
        : WEAKNESSES.noEvidence;
  const weaknesses = own === undefined ? coverage.weaknesses : [...coverage.weaknesses, own];
  return {
    runbook: record.id,
    file: record.file,
    state: weaknesses.length === 0 ? 'covered' : 'weak',
    weaknesses,
    steps: steps.map((step) => step.id || `step ${record.steps.indexOf(step) + 1}`),
    runs: coverage.runs,
  };
}

/** What a runbook claims, each with the steps that support it: none where only the header claims it. */
interface Operated {
  readonly criteria: ReadonlyMap<string, readonly StepRecord[]>;
  readonly controls: ReadonlyMap<string, readonly StepRecord[]>;
}

/** Most runbooks are as they were when coverage is asked for again. */
const operatedByRecord = new WeakMap<RunbookRecord, { readonly controls: Controls; readonly operated: Operated }>();

function operatedBy(record: RunbookRecord, controls: Controls): Operated {
  const known = operatedByRecord.get(record);
  if (known?.controls === controls) return known.operated;
  const criteria = new Map<string, StepRecord[]>();
  const byControl = new Map<string, StepRecord[]>();
  const note = (mapped: Mapped, steps: readonly StepRecord[]): void => {
    for (const id of criteriaOf(mapped, controls)) criteria.set(id, [...(criteria.get(id) ?? []), ...steps]);
    for (const id of new Set(mapped.controls)) byControl.set(id, [...(byControl.get(id) ?? []), ...steps]);
  };
  note(record.header, []);
  for (const step of record.steps) note(step, [step]);
  const operated = { criteria, controls: byControl };
  operatedByRecord.set(record, { controls, operated });
  return operated;
}

/** The criteria that something maps, with those that its controls stand for, each once. */
export function criteriaOf(mapped: Mapped, controls: Controls): ReadonlySet<string> {
  return new Set([...mapped.criteria, ...mapped.controls.flatMap((control) => controls.get(control)?.criteria ?? [])]);
}
