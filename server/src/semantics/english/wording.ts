import { mainClause } from './main-clause.ts';
import { isEnglish } from './language.ts';
import { firstPhrase } from './phrases.ts';
import type { Matched, Phrases } from './phrases.ts';
import type { Reading } from './reading.ts';

/**
 * The first wording of an English text that is in a table.
 * @param verbs count only where a verb may stand that the step asks for
 * @param anywhere count wherever they stand
 */
export function firstWording(verbs: Phrases, anywhere: Phrases, reading: Reading): Matched | undefined {
  const { words } = reading;
  const phrase = firstPhrase(
    anywhere,
    words,
    (index) => !words[index]!.isAside && !isComparison(reading, index) && !isIndirect(reading, index),
  );
  const verb = firstPhrase(verbs, words, (index) => mayBeVerb(reading, index));
  const first = verb && phrase ? (verb.from <= phrase.from ? verb : phrase) : (verb ?? phrase);
  return first && isEnglish(reading) ? first : undefined;
}

/**
 * Whether a verb that the step asks for may stand at a word: where its sentences' main clauses begin, behind "and",
 * "then" and the marks that part clauses, and behind "should" and "must".
 */
function mayBeVerb(reading: Reading, index: number): boolean {
  const { words } = reading;
  const word = words[index]!;
  if (word.isAside) return false;
  if (word.startsSentence || /[,;:\u2013\u2014]/.test(word.gap)) return true;
  const before = words[index - 1]!;
  if (BEFORE_VERBS.has(before.lower)) return true;
  // "This should ensure ..." says what something is good for.
  if (DUTIES.has(before.lower)) return index > 1 && !['this', 'that', 'it', 'which'].includes(words[index - 2]!.lower);
  return (before.startsSentence && before.lower.endsWith('ly')) || index === mainClause(reading).start;
}

const BEFORE_VERBS: ReadonlySet<string> = new Set(['and', 'then', 'or', 'please']);
const DUTIES: ReadonlySet<string> = new Set(['must', 'should', 'shall']);

/** "As few as necessary", "as many as needed": the second half of a comparison. */
function isComparison({ words }: Reading, index: number): boolean {
  if (words[index]!.lower !== 'as') return false;
  return words.slice(Math.max(0, index - 4), index).some(({ lower }) => lower === 'as');
}

/** "Check if it is needed": a question to be answered, no condition. */
function isIndirect({ words }: Reading, index: number): boolean {
  return words[index]!.lower === 'if' && index > 0 && ASKING.has(words[index - 1]!.lower);
}

const ASKING: ReadonlySet<string> = new Set('check verify confirm ask see know determine find out'.split(' '));
