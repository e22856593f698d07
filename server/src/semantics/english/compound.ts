import { behindAdverbs, mainClause, sentenceEnd } from './main-clause.ts';
import { FINITE, OBJECT_STARTS, PARTICLES, PREPOSITIONS, SUBORDINATORS } from './function-words.ts';
import { isEnglish } from './language.ts';
import type { Matched } from './phrases.ts';
import type { Reading, Word } from './reading.ts';
import { isVerb, VERBS_NOT_NOUNS } from './verbs.ts';

/** Verbs of getting there or waiting, which belong to the action behind them: "log in to Okta and disable ...". */
const WAYS: ReadonlySet<string> = new Set(
  'go ssh navigate connect visit browse head launch access login enter wait come'.split(' '),
);

/** What is opened to work in it. */
const PLACES: ReadonlySet<string> = new Set(
  'console dashboard page portal app application tab menu settings runbook index terminal shell browser link url ui form view queue'.split(
    ' ',
  ),
);

/** Nouns that "to" leads to, though they are verbs too. */
const TARGETS: ReadonlySet<string> = new Set(
  'zero quarantine stock support staff queue host standby slack version date'.split(' '),
);

/** The second action of a step: what joins it to the first, up to its verb. */
export function secondAction(reading: Reading): Matched | undefined {
  const { words } = reading;
  const clause = mainClause(reading);
  if (!clause.isImperative) return undefined;
  const found = secondVerb(words, clause.start, sentenceEnd(words, clause.start));
  return found && isEnglish(reading) ? found : undefined;
}

function secondVerb(words: readonly Word[], first: number, end: number): Matched | undefined {
  let hasObject = false;
  // Behind "that", "to stop" or "are", what "and" joins need not be what the step asks for.
  let isEmbedded = false;
  const isWay = leadsThere(words, first, end);
  for (let index = first + 1; index < end; index += 1) {
    const word = words[index]!;
    if (word.isAside) continue;
    const joint = jointAt(words, index, end);
    if (joint) {
      const verb = words[joint.verb]!;
      const isAction =
        joint.kind === 'semicolon'
          ? isVerb(verb.lower)
          : joint.kind === 'then'
            ? !isEmbedded && (isVerb(verb.lower) || beginsObject(words[joint.verb + 1])) && verb.kind === 'word'
            : hasObject && !isEmbedded && !isWay && isSecondVerb(words, index, joint);
      if (isAction) return { from: joint.from, to: joint.verb + 1 };
      if (!hasObject && isVerb(verb.lower)) {
        index = joint.verb;
        continue;
      }
    }
    if (SUBORDINATORS.has(word.lower) || FINITE.has(word.lower)) isEmbedded = true;
    if (word.lower === 'to' && isInfinitive(words, index + 1)) isEmbedded = true;
    if (word.lower !== 'and' && !PREPOSITIONS.has(word.lower) && !PARTICLES.has(word.lower)) hasObject = true;
  }
  return undefined;
}

/** "To stop the service" is one, "to zero" and "to quarantine" are not. */
function isInfinitive(words: readonly Word[], index: number): boolean {
  const lower = words[index]?.lower ?? '';
  return isVerb(lower) && (!TARGETS.has(lower) || beginsObject(words[index + 1]));
}

interface Joint {
  readonly kind: 'semicolon' | 'then' | 'and' | 'comma';
  /** Index of the joining word, or of the word behind the joining mark. */
  readonly from: number;
  /** Index of the word where the next verb would stand. */
  readonly verb: number;
}

/** What could join a second action to what stands before a word. */
function jointAt(words: readonly Word[], index: number, end: number): Joint | undefined {
  const { lower, gap } = words[index]!;
  const isAnd = lower === 'and';
  const joined = isAnd ? index + 1 : index;
  const verb = joined < end ? behindAdverbs(words, joined, end) : end;
  if (verb >= end || words[verb]!.isAside) return undefined;
  const hasThen = words.slice(index, verb).some((word) => word.lower === 'then');
  if (gap.includes(';')) return { kind: 'semicolon', from: index, verb };
  if (hasThen) return { kind: 'then', from: index, verb };
  if (isAnd || gap === '&') return { kind: 'and', from: index, verb };
  return gap === ',' ? { kind: 'comma', from: index, verb } : undefined;
}

/** Verbs that stand in pairs for what kind of thing something is. */
const PAIRED: ReadonlySet<string> = new Set(
  `read write plan apply backup restore build test deploy create delete update import export start stop push pull search
  replace copy paste audit access request approval sign check lock load save get set scan log`.split(/\s+/),
);

/** Whether a verb with an object of its own stands behind "and" or a comma. */
function isSecondVerb(words: readonly Word[], index: number, joint: Joint): boolean {
  const verb = words[joint.verb]!;
  const before = words[index - 1]!;
  // "The create and delete endpoints": verbs that stand for nouns.
  if (!isVerb(verb.lower) || VERBS_NOT_NOUNS.has(before.lower)) return false;
  const next = words[joint.verb + 1];
  if (next === undefined || next.startsSentence) return false;
  if (beginsObject(next) && next.gap === '') return true;
  // "Read and write access": both words tell what kind of thing it is.
  if (PAIRED.has(before.lower)) return false;
  const isPhrasal =
    ['back', 'up', 'down', 'out', 'off', 'over'].includes(next.lower) &&
    !PREPOSITIONS.has(words[joint.verb + 2]?.lower ?? 'in');
  return joint.kind === 'and' && next.gap === '' && (VERBS_NOT_NOUNS.has(verb.lower) || isPhrasal);
}

function beginsObject(word: Word | undefined): boolean {
  return word !== undefined && (word.kind !== 'word' || OBJECT_STARTS.has(word.lower) || word.lower.endsWith("'s"));
}

function leadsThere(words: readonly Word[], first: number, end: number): boolean {
  const { lower } = words[first]!;
  if (WAYS.has(lower)) return true;
  const particle = words[first + 1]?.lower ?? '';
  if (lower === 'log' || lower === 'sign' || lower === 'switch')
    return ['in', 'into', 'on', 'onto', 'to'].includes(particle);
  if (lower !== 'open') return false;
  // "Open Okta and ..."
  if (/^\p{Lu}/u.test(words[first + 1]?.text ?? '')) return true;
  for (let index = first + 1; index < end && words[index]!.lower !== 'and'; index += 1) {
    if (PLACES.has(words[index]!.lower)) return true;
  }
  return false;
}
