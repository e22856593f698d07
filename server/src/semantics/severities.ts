import type { Runbook } from '../language/model/runbook.ts';

/** The level names of both scales, by rank: 0 is the most urgent. */
const RANKS: ReadonlyMap<string, number> = new Map([
  ['P1', 0],
  ['P2', 1],
  ['P3', 2],
  ['P4', 3],
  ['critical', 0],
  ['high', 1],
  ['medium', 2],
  ['low', 3],
]);

export type SeverityLevel = NonNullable<ReturnType<Runbook['severity']['get']>>;

/** A severity level that a runbook declares. */
export interface Ranked {
  readonly name: string;
  readonly rank: number;
  readonly level: SeverityLevel;
}

/** The severity levels of a runbook, the most urgent first; without names that are no level. */
export function severityLevels(runbook: Runbook): readonly Ranked[] {
  return [...runbook.severity]
    .flatMap(([name, level]) => {
      const rank = RANKS.get(name);
      return rank === undefined ? [] : [{ name, rank, level }];
    })
    .sort((a, b) => a.rank - b.rank);
}

/** Whether a severity is one of the two most urgent: `P1` or `P2`, `critical` or `high`. */
export function isUrgent(severity: string | undefined): boolean {
  return severity !== undefined && (RANKS.get(severity) ?? Infinity) <= 1;
}
