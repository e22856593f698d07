import { DETERMINERS, FINITE, PREPOSITIONS, PRONOUNS, SUBORDINATORS } from './function-words.ts';
import { isThing } from './nouns.ts';
import type { Reading } from './reading.ts';
import { isVerb, VERBS_NOT_NOUNS } from './verbs.ts';

/** English function words that other languages write too. */
const SHARED: ReadonlySet<string> = new Set(
  'a an no in on is was we i he her his all die also per over under her man so do me to as at or of by has had most'.split(
    ' ',
  ),
);

const FOREIGN: ReadonlySet<string> = new Set(
  `der das und den dem des ein eine einen mit nicht wird werden ist sind von zum zur auf nach aus bei oder ob dass im
  le la les un une du et est dans avec pour sur par pas que qui au aux ses son
  el los las del una y con por para se su al lo es en
  il gli di che per sono non della dello nel alla viene
  o os da dos das na nos uma com ao \u00e9 s\u00e3o e
  het een van voor niet zijn wordt worden met naar bij
  och att det ett inte som av til og er ikke p\u00e5
  w i z na do nie jest oraz`.split(/\s+/),
);

/** A text of as many words without a function word is no English sentence. */
const LONG = 8;

/**
 * Whether a text reads as English. Told by its function words: those of other languages must not outnumber the English
 * ones, a long text has one at all, and most of its letters are Latin. A short one has at least a word we know.
 */
export function isEnglish({ text, words }: Reading): boolean {
  let own = 0;
  let shared = 0;
  let foreign = 0;
  let known = 0;
  let prose = 0;
  for (const { lower } of words) {
    if (lower === '') continue;
    prose += 1;
    if (SHARED.has(lower)) shared += 1;
    else if (isFunctionWord(lower)) own += 1;
    else if (FOREIGN.has(lower)) foreign += 1;
    else if (VERBS_NOT_NOUNS.has(lower) || isThing(lower) || (prose === 1 && isVerb(lower))) known += 1;
  }
  if (isMostlyOtherLetters(text) || foreign > own) return false;
  if (prose >= LONG) return own + shared > 0 && own + known > 0;
  return own > 0 || known > 0 || (foreign === 0 && !/[\u00c0-\u024f]/.test(text));
}

function isFunctionWord(lower: string): boolean {
  return (
    DETERMINERS.has(lower) ||
    PREPOSITIONS.has(lower) ||
    FINITE.has(lower) ||
    PRONOUNS.has(lower) ||
    SUBORDINATORS.has(lower) ||
    lower === 'and' ||
    lower === 'not' ||
    lower === 'be'
  );
}

function isMostlyOtherLetters(text: string): boolean {
  if (!/[^\0-\u024f\u2000-\u206f]/.test(text)) return false;
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => letter > '\u024f').length * 2 > letters.length;
}
