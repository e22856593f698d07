import type { Program, RunFacts } from '../contracts/program.ts';

type Runs = Program['runs'];

// A program's runs stay the same object until one of them changes, and every runbook asks for its own.
const known = new WeakMap<Runs, ReadonlyMap<string, readonly RunFacts[]>>();

/** The runs of a runbook, in no particular order. */
export function runsOf(runbook: string, runs: Runs): readonly RunFacts[] {
  const grouped = known.get(runs) ?? byRunbook(runs);
  known.set(runs, grouped);
  return grouped.get(runbook) ?? [];
}

function byRunbook(runs: Runs): ReadonlyMap<string, readonly RunFacts[]> {
  const grouped = new Map<string, RunFacts[]>();
  for (const run of [...runs.values()].flat()) {
    if (run.runbook === undefined) continue;
    const same = grouped.get(run.runbook);
    if (same) same.push(run);
    else grouped.set(run.runbook, [run]);
  }
  return grouped;
}
