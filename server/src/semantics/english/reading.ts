import type { Scalar } from '../../language/syntax/tree.ts';
import { tokens } from './tokens.ts';
import type { Token } from './tokens.ts';

/** A word of a text; a code span, a URL and a placeholder count as one. Offsets are into the text. */
export interface Word {
  readonly text: string;
  /** In lower case, with straight apostrophes; empty for what is no prose. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly kind: Token['kind'];
  /** What stands between the word before and this one, without spaces. */
  readonly gap: string;
  /** Inside parentheses or quotes: no part of the sentence's own structure. */
  readonly isAside: boolean;
  /** The first word of a sentence. */
  readonly startsSentence: boolean;
}

/** A text as the wording rules read it. */
export interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
}

const SPACE = 0x20;

const OPENING = new Set(['(', '\u201c']);
const CLOSING = new Set([')', '\u201d']);

/** Abbreviations whose period ends no sentence. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `e.g i.e etc vs approx no nos fig min max inc ltd corp co st dr mr mrs ms a.m p.m u.s cf resp incl excl dept est sec art par
  ref vol ver rev ext tel al jan feb mar apr jun jul aug sep sept oct nov dec p pp`.split(/\s+/),
);

const readings = new WeakMap<Scalar, Reading>();

/** The reading of a text of the document: the rules of one run share it, and it goes with the document's tree. */
export function readingOf(scalar: Scalar): Reading {
  const known = readings.get(scalar);
  if (known) return known;
  const reading = read(scalar.text);
  readings.set(scalar, reading);
  return reading;
}

/** Reads a text as words and sentences. */
export function read(text: string): Reading {
  const words: Word[] = [];
  let depth = text.startsWith('[') ? 1 : 0;
  let isQuoted = false;
  let before: Word | undefined;
  for (const { start, end, kind } of tokens(text)) {
    const behind = before?.end ?? 0;
    const isPlainSpace = start === behind + 1 && text.charCodeAt(behind) === SPACE;
    const between = isPlainSpace ? ' ' : text.slice(behind, start);
    if (!isPlainSpace) {
      for (const mark of between) {
        if (OPENING.has(mark)) depth += 1;
        else if (CLOSING.has(mark) || (mark === ']' && depth > 0)) depth = Math.max(0, depth - 1);
        else if (mark === '"') isQuoted = !isQuoted;
      }
    }
    const found = text.slice(start, end);
    before = {
      text: found,
      lower: kind === 'word' ? found.toLowerCase().replace('\u2019', "'") : '',
      start,
      end,
      kind,
      gap: isPlainSpace ? '' : between.replaceAll(' ', ''),
      isAside: depth > 0 || isQuoted,
      startsSentence: before === undefined || (!isPlainSpace && isBreak(before, between, found)),
    };
    words.push(before);
  }
  return { text, words };
}

/**
 * Whether a new sentence begins: behind a mark that ends one, with a capital letter, a figure or code; or with a new
 * paragraph or item of a list.
 */
function isBreak(before: Word, between: string, next: string): boolean {
  if (/\n\s*(?:\n|[-*\u2022]\s|$)/.test(between)) return true;
  if (!/[.!?]["')\u201d*_]*\s/.test(between) || between.includes('...')) return false;
  const isEnumeration = /^(?:\d{1,3}|[a-z])$/i.test(before.text) && before.gap === '' && before.startsSentence;
  if (isEnumeration) return false;
  if (/^\p{Lu}$/u.test(before.text)) return false;
  const isPeriod = /^["')\u201d*_]*\./.test(between);
  if (isPeriod && ABBREVIATIONS.has(before.lower)) return false;
  if (isPeriod && /^v?\d+(?:\.\d+)+$/.test(before.lower) && !/^\p{Lu}/u.test(next)) return false;
  return /^[\p{Lu}\p{N}`]/u.test(next);
}
