import type { ControlFacts, DuplicateFacts, RunbookFacts } from '../contracts/program.ts';
import { CRITERIA } from '../semantics/catalog.ts';
import { criteriaOf } from '../semantics/operated.ts';

type Controls = ReadonlyMap<string, ControlFacts>;

/** Something that a runbook of an archetype operates. */
interface Operation {
  readonly archetype: string;
  readonly criterion: string;
  readonly system: string;
}

/** How many duplicates of one runbook and archetype are looked for: nobody reads more. */
const MOST_DUPLICATES = 5;

/** By file, the active runbooks that operate a criterion in a system by the same kind of procedure as the file's. */
export function duplicatesOf(
  runbooks: readonly RunbookFacts[],
  controls: Controls,
): ReadonlyMap<string, readonly DuplicateFacts[]> {
  const active = runbooks.filter(({ status }) => status === 'active');
  const operators = operatorsOf(active, controls);
  const found = new Map<string, readonly DuplicateFacts[]>();
  for (const runbook of active) {
    const duplicates = runbook.archetypes.flatMap((archetype) => [
      ...duplicatesIn(runbook, archetype, controls, operators),
    ]);
    if (duplicates.length > 0) found.set(runbook.file, duplicates);
  }
  return found;
}

function* duplicatesIn(
  runbook: RunbookFacts,
  archetype: string,
  controls: Controls,
  operators: ReadonlyMap<string, readonly RunbookFacts[]>,
): Iterable<DuplicateFacts> {
  const seen = new Set<string>();
  for (const operation of operationsOf(runbook, archetype, controls)) {
    for (const other of operators.get(keyOf(operation)) ?? []) {
      if (seen.has(other.file) || !areApart(runbook, other)) continue;
      if (seen.size === MOST_DUPLICATES) return;
      seen.add(other.file);
      yield { file: other.file, id: other.id, ...operation };
    }
  }
}

/** Neither one id used twice, which has a rule of its own, nor a procedure that hands over to its own second part. */
function areApart(a: RunbookFacts, b: RunbookFacts): boolean {
  return a.id !== b.id && !a.uses.includes(b.id) && !b.uses.includes(a.id);
}

function operatorsOf(
  active: readonly RunbookFacts[],
  controls: Controls,
): ReadonlyMap<string, readonly RunbookFacts[]> {
  const operators = new Map<string, RunbookFacts[]>();
  for (const runbook of active) {
    for (const operation of runbook.archetypes.flatMap((archetype) => [
      ...operationsOf(runbook, archetype, controls),
    ])) {
      const same = operators.get(keyOf(operation));
      if (same) same.push(runbook);
      else operators.set(keyOf(operation), [runbook]);
    }
  }
  return operators;
}

function* operationsOf({ operates }: RunbookFacts, archetype: string, controls: Controls): Iterable<Operation> {
  for (const [system, mapped] of operates) {
    const ofControls = mapped.controls.flatMap((control) => criteriaOf(control, controls));
    for (const criterion of new Set([...mapped.criteria, ...ofControls]))
      if (CRITERIA.has(criterion)) yield { archetype, criterion, system };
  }
}

function keyOf({ archetype, criterion, system }: Operation): string {
  return JSON.stringify([archetype, criterion, system]);
}
