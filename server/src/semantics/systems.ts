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

/** The systems that a text names by key or name, as whole words in any case. */
export function namedSystems(text: string, systems: Systems): readonly string[] {
  return [...new Set(mentionsOf(text, systems).map(({ system }) => system))];
}

/** A place at which a text names a system; `end` is exclusive. */
export interface Mention {
  readonly system: string;
  readonly start: number;
  readonly end: number;
}

/** Where a text names systems. A name inside a longer one ("Jira" in "Jira Cloud") is part of that. */
export function mentionsOf(text: string, systems: Systems): readonly Mention[] {
  const lower = text.toLowerCase();
  const all = [...systems].flatMap(([system, { name }]) => {
    const words = new Set([system.toLowerCase(), ...(name === undefined ? [] : [name.toLowerCase()])]);
    return [...words].flatMap((word) =>
      placesOf(lower, word).map((start) => ({ system, start, end: start + word.length })),
    );
  });
  if (all.length < 2) return all;
  return all.filter(
    ({ start, end }) =>
      !all.some((other) => other.start <= start && end <= other.end && other.end - other.start > end - start),
  );
}

function placesOf(text: string, word: string): readonly number[] {
  const places: number[] = [];
  if (word === '') return places;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!isWordPart(text[at - 1]) && !isWordPart(text[at + word.length])) places.push(at);
  }
  return places;
}

function isWordPart(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}_-]/u.test(character);
}
