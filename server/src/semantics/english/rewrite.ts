import { BE, DETERMINERS, FINITE, OBJECT_STARTS, PREPOSITIONS, PRONOUNS } from './function-words.ts';
import type { OtherForm } from './form.ts';
import { isThing } from './nouns.ts';
import type { Reading, Word } from './reading.ts';
import { sentenceEnd } from './main-clause.ts';
import { baseOfIng, baseOfPast, baseOfThirdPerson } from './verb-forms.ts';

/** A step in the imperative, and whether it is beyond doubt what was meant. */
export interface Rewritten {
  readonly text: string;
  readonly isSure: boolean;
}

/** Participles that say how something is, not what is done to it. */
const STATES: ReadonlySet<string> = new Set(
  'needed required allowed permitted expected supposed based located involved concerned interested related limited used done known meant left finished completed'.split(
    ' ',
  ),
);

/** The step with its verb in the imperative; undefined where the verb form is not certain. */
export function inImperative(reading: Reading, { form, from, to }: OtherForm): Rewritten | undefined {
  const { words } = reading;
  if (sentenceEnd(words, from) < words.length) return undefined;
  const first = words[from]!;
  const rest = words.slice(from + 1);
  if (form === 'gerund' || form === 'third person' || form === 'past') {
    const base =
      form === 'gerund'
        ? baseOfIng(first.lower)
        : form === 'past'
          ? baseOfPast(first.lower)
          : baseOfThirdPerson(first.lower);
    const next = words[from + 1];
    if (base === undefined || next === undefined || next.gap !== '' || PREPOSITIONS.has(next.lower)) return undefined;
    if (rest.some(({ lower, gap }) => FINITE.has(lower) || /[,;:]/.test(gap))) return undefined;
    const text = reading.text.slice(0, first.start) + likeFirst(first, base) + reading.text.slice(first.end);
    return { text, isSure: OBJECT_STARTS.has(next.lower) };
  }
  return form === 'passive' || form === 'duty' ? fromPassive(reading, from, to) : undefined;
}

/** "The account is disabled in Okta" gives "Disable the account in Okta"; what is "by" somebody stays as it is. */
function fromPassive(reading: Reading, from: number, to: number): Rewritten | undefined {
  const { text, words } = reading;
  const participle = words[to - 1]!;
  const base = STATES.has(participle.lower) ? undefined : baseOfPast(participle.lower);
  const verb = words.findIndex(({ lower }, index) => index > from && index < to && FINITE.has(lower));
  const first = words[from]!;
  const isSubject =
    (DETERMINERS.has(first.lower) || isThing(first.lower)) && (first.text === 'IT' || !PRONOUNS.has(first.lower));
  if (base === undefined || verb === -1 || !isSubject || to - 1 === verb) return undefined;
  const isPlain =
    words.slice(verb + 1, to - 1).every(({ lower }) => BE.has(lower) || lower === 'to') && BE.has(words[to - 2]!.lower);
  const isWhole = words
    .slice(from + 1)
    .every(({ gap, kind }) => kind === 'placeholder' || !/[,;:()\u2013\u2014]/.test(gap));
  const behind = words.slice(to);
  const goesOn = behind.some(({ lower }) => lower === 'by' || lower === 'and' || lower === 'or' || FINITE.has(lower));
  const isNegative = first.lower === 'no' || (behind[0] !== undefined && !PREPOSITIONS.has(behind[0].lower));
  if (
    !isPlain ||
    !isWhole ||
    goesOn ||
    isNegative ||
    ['this', 'that', 'these', 'those'].includes(words[from + 1]!.lower)
  )
    return undefined;
  const subject = text.slice(first.start, words[verb - 1]!.end);
  const object = lowered(first) + subject.slice(first.text.length);
  return {
    text: `${text.slice(0, first.start)}${likeFirst(first, base)} ${object}${text.slice(participle.end)}`,
    // It might also describe what to look at.
    isSure: false,
  };
}

/** A verb with a capital letter where the word in its place has one. */
function likeFirst(first: Word, base: string): string {
  return /^\p{Lu}/u.test(first.text) ? base[0]!.toUpperCase() + base.slice(1) : base;
}

/** The first word of a subject as it stands inside a sentence: names that are all capitals keep them. */
function lowered({ text }: Word): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text[0]!.toLowerCase() + text.slice(1);
}
