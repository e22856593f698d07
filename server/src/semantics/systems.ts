import type { SystemFacts } from '../contracts/program.ts';
import type { Step } from '../language/model/runbook.ts';

/** What stands in `system` for a step outside any system. */
export const NO_SYSTEM = 'none';

type Systems = ReadonlyMap<string, SystemFacts>;

/**
 * The systems a step is done in, by key: its `system`, else those that its text names by key or name.
 * `none` is in the list if it is written.
 */
export function systemsOf(step: Step, systems: Systems | undefined): readonly string[] {
  if (step.system.length > 0) return step.system.map((system) => system.text);
  return systems && step.do ? namedSystems(step.do.text, systems) : [];
}

/** The systems that a text names, as whole words, in the case that they are written in or all lower case. */
export function namedSystems(text: string, systems: Systems): readonly string[] {
  return [...systems]
    .filter(([key, { name }]) => names(text, key) || (name !== undefined && names(text, name)))
    .map(([key]) => key);
}

function names(text: string, word: string): boolean {
  if (word === '') return false;
  const lower = text.toLowerCase();
  const wanted = word.toLowerCase();
  for (let at = lower.indexOf(wanted); at !== -1; at = lower.indexOf(wanted, at + 1)) {
    if (!isWordPart(lower[at - 1]) && !isWordPart(lower[at + wanted.length])) return true;
  }
  return false;
}

function isWordPart(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}_-]/u.test(character);
}
