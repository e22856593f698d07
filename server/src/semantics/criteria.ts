import type { ControlFacts } from '../contracts/program.ts';
import type { Scalar } from '../language/syntax/tree.ts';

/** Something that is mapped: the header of a runbook, or a step. */
export interface Mapped {
  readonly criteria: readonly Scalar[];
  readonly controls: readonly Scalar[];
}

/**
 * The criteria that a header or a step operates: its own, and those of its controls, which stand for them.
 * @param controls the program's; undefined where there is none, and then controls stand for nothing known
 */
export function operatedCriteria(
  mapped: Mapped,
  controls: ReadonlyMap<string, ControlFacts> | undefined,
): ReadonlySet<string> {
  const own = mapped.criteria.map((criterion) => criterion.text);
  return new Set([...own, ...mapped.controls.flatMap((control) => controls?.get(control.text)?.criteria ?? [])]);
}
