import { LEADING_ADVERBS, OPENERS, QUESTION_VERBS, TIMES } from './function-words.ts';
import type { Reading, Word } from './reading.ts';
import { isVerb } from './verbs.ts';

/** Where the main clause of a text's first sentence begins, as far as that can be told. */
export interface MainClause {
  /** Index of its first word; the number of words where there is none. */
  readonly start: number;
  /** Whether it certainly begins with a verb in the imperative. */
  readonly isImperative: boolean;
  /** Whether something stands before it: "In Okta, ...". */
  readonly isBehindOpener: boolean;
  /** Where its beginning can't be told from what stands before it: "In Okta disable ...". */
  readonly isUnclear: boolean;
}

const NOT_ADVERBS: ReadonlySet<string> = new Set(
  'apply reply rely supply multiply comply fly imply ally tally rally anomaly family assembly only italy july weekly monthly daily quarterly yearly'.split(
    ' ',
  ),
);
const REGULAR: ReadonlySet<string> = new Set(
  'weekly monthly daily quarterly yearly annually nightly hourly'.split(' '),
);

/** How many words a label has at most: "Okta: suspend the user". */
const LONGEST_LABEL = 3;

/** How many adverbs are skipped at most, so that a text of nothing else costs no more. */
const MOST_ADVERBS = 4;

/** Finds the main clause of the first sentence: behind numbers, labels, adverbs and "In Okta, ...", "If it persists, ...". */
export function mainClause(reading: Reading): MainClause {
  const known = clauses.get(reading);
  if (known) return known;
  const clause = findMainClause(reading);
  clauses.set(reading, clause);
  return clause;
}

/** Several rules ask for the clause of one reading; it goes with the reading. */
const clauses = new WeakMap<Reading, MainClause>();

function findMainClause({ words }: Reading): MainClause {
  const end = sentenceEnd(words, 0);
  const label = behindLabel(words, end);
  const begin = behindAdverbs(words, label, end);
  // "Be patient: the restore takes an hour" is no label.
  const start =
    label > 0 && !beginsImperative(words, Math.min(begin, words.length - 1)) && isVerbAt(words, 0) ? 0 : begin;
  const first = words[start];
  if (first === undefined || start >= end)
    return { start: words.length, isImperative: false, isBehindOpener: false, isUnclear: true };
  if (beginsImperative(words, start)) return { start, isImperative: true, isBehindOpener: false, isUnclear: false };
  const commas = clausesBehindCommas(words, start, end);
  const imperative = commas.find((index) => beginsImperative(words, index));
  if (imperative !== undefined)
    return { start: imperative, isImperative: true, isBehindOpener: true, isUnclear: false };
  if (!isOpener(words, start)) return { start, isImperative: false, isBehindOpener: false, isUnclear: false };
  const last = commas.at(-1);
  return { start: last ?? start, isImperative: false, isBehindOpener: true, isUnclear: last === undefined };
}

/** The index behind the last word of the sentence that a word belongs to. */
export function sentenceEnd(words: readonly Word[], index: number): number {
  let end = index + 1;
  while (end < words.length && !words[end]!.startsSentence) end += 1;
  return Math.min(end, words.length);
}

/** Skips "1.", "Step 3:", "Okta:", "(optional)". */
function behindLabel(words: readonly Word[], end: number): number {
  let start = 0;
  while (start < end && words[start]!.isAside) start += 1;
  const next = words[start + 1];
  if (next && start === 0 && /^(?:\d{1,3}|[a-z])$/i.test(words[0]!.text) && /^[.):]/.test(next.gap)) start += 1;
  for (let index = start + 1; index <= start + LONGEST_LABEL && index < end; index += 1) {
    if (words[index]!.gap.includes(':')) return index;
  }
  return start;
}

/** Skips adverbs before a verb: "then", "manually". */
export function behindAdverbs(words: readonly Word[], start: number, end: number): number {
  let index = start;
  while (index < end - 1 && index < start + MOST_ADVERBS && isLeadingAdverb(words, index)) index += 1;
  return index;
}

function isLeadingAdverb(words: readonly Word[], index: number): boolean {
  const { lower } = words[index]!;
  if (LEADING_ADVERBS.has(lower)) {
    if (words[index + 1]!.lower === 'that') return false;
    return (
      !['first', 'second', 'third', 'last', 'next'].includes(lower) ||
      isVerb(words[index + 1]!.lower) ||
      words[index + 1]!.gap.startsWith(',')
    );
  }
  if (REGULAR.has(lower)) return words[index + 1]!.gap.startsWith(',');
  return lower.length > 4 && lower.endsWith('ly') && !NOT_ADVERBS.has(lower);
}

/** Whether a verb in the imperative stands behind a comma of the sentence. */
export function hasImperativeBehindComma(words: readonly Word[], start: number): boolean {
  const end = sentenceEnd(words, start);
  return clausesBehindCommas(words, start, end).some((index) => beginsImperative(words, index));
}

/** Whether a verb in the imperative, a negated one, or a command in a code span stands at a word. */
function beginsImperative(words: readonly Word[], index: number): boolean {
  const word = words[index]!;
  if (word.kind !== 'word') return word.kind === 'code';
  if (word.lower === 'do' || word.lower === "don't" || word.lower === 'be' || word.lower === "let's") return true;
  return isVerb(word.lower) && !QUESTION_VERBS.has(word.lower);
}

function isVerbAt(words: readonly Word[], index: number): boolean {
  return words[index]!.kind === 'word' && beginsImperative(words, index);
}

/** Where a clause may begin behind a comma: at the next word that is no adverb and no conjunction. */
function clausesBehindCommas(words: readonly Word[], start: number, end: number): readonly number[] {
  const found: number[] = [];
  for (let index = start + 1; index < end; index += 1) {
    const { gap, isAside } = words[index]!;
    if (isAside || !(gap.includes(',') || gap.includes('\u2014') || gap.includes('\u2013'))) continue;
    const isConjunction = ['so', 'and', 'then', 'therefore', 'or', 'but'].includes(words[index]!.lower);
    const from = behindAdverbs(words, isConjunction ? index + 1 : index, end);
    if (from < end) found.push(from);
  }
  return found;
}

function isOpener(words: readonly Word[], index: number): boolean {
  const { lower } = words[index]!;
  if (OPENERS.has(lower) || (lower === 'now' && words[index + 1]?.lower === 'that')) return true;
  // "Should the canary fail, ...": an "if" in other words.
  if (lower === 'should') return words[index + 1]?.lower !== 'be';
  return (lower === 'each' || lower === 'every') && TIMES.has(words[index + 1]?.lower ?? '');
}
