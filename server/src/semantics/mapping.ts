import type { ControlFacts } from '../contracts/program.ts';
import { CRITERIA } from './catalog.ts';
import { operatedCriteria } from './criteria.ts';
import type { Mapped } from './criteria.ts';

/** Whether a header or a step is tied to anything at all, be it misspelled. */
export function isMapped({ criteria, controls }: Mapped): boolean {
  return criteria.length > 0 || controls.length > 0;
}

/** All criteria that some headers or steps operate together. */
export interface Operated {
  readonly criteria: ReadonlySet<string>;
  /**
   * Whether these are all: every control is defined and every id exists. An unknown one may stand for any criterion,
   * and has a rule of its own.
   */
  readonly complete: boolean;
}

/** @param controls the program's; undefined where there is none */
export function operatedBy(
  mapped: readonly Mapped[],
  controls: ReadonlyMap<string, ControlFacts> | undefined,
): Operated {
  const criteria = new Set<string>();
  let complete = true;
  for (const each of mapped) {
    for (const id of operatedCriteria(each, controls)) criteria.add(id);
    complete &&= each.controls.every((control) => controls?.has(control.text) === true);
  }
  return { criteria, complete: complete && [...criteria].every((id) => CRITERIA.has(id)) };
}
