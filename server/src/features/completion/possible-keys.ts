import type { Grammar } from '../../language/schema/grammar.ts';
import { firstWhere } from './answer.ts';
import { textIn } from './ask.ts';
import type { Ask } from './ask.ts';

/**
 * The keys that a mapping lacks and can still have: the required ones first, then in the order of the schema; last
 * those that a merge key brings in.
 */
export function possibleKeys(grammar: Grammar, ask: Ask): readonly (readonly [string, Grammar])[] {
  const { place } = ask;
  const others: ReadonlySet<string> = place.part === 'key' ? place.others : new Set();
  const isPossible = ([key]: readonly [string, Grammar]): boolean =>
    !others.has(key) && !(EXCLUDED.get(key) ?? []).some((other) => others.has(other)) && fitsReport(key, grammar, ask);
  const possible = [...grammar.properties].filter(isPossible);
  return firstWhere(
    possible,
    ([key]) => !place.inherited.has(key) && grammar.required.includes(key),
    ([key]) => !place.inherited.has(key),
  );
}

const LEVELS = ['P1', 'P2', 'P3', 'P4'];
const WORDS = ['critical', 'high', 'medium', 'low'];

/** Keys that say the same in two ways: where one stands, the other has no place. */
const EXCLUDED: ReadonlyMap<string, readonly string[]> = new Map([
  ['cadence', ['every']],
  ['every', ['cadence']],
  ...LEVELS.map((level) => [level, WORDS] as const),
  ...WORDS.map((level) => [level, LEVELS] as const),
]);

/** A type I report has a date, a type II report a period. */
function fitsReport(key: string, { title }: Grammar, { place }: Ask): boolean {
  if (title !== 'Report' || place.part !== 'key') return true;
  const type = textIn(place.mappings.at(-1), 'type');
  return !(type === 'I' && key === 'period') && !(type === 'II' && key === 'asOf');
}
