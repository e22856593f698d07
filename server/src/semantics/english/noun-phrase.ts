import { OBJECT_STARTS, PREPOSITIONS } from './function-words.ts';
import type { OtherForm } from './form.ts';
import { isActionNoun, isActionWord, isKindOfAction, isThing, isThingBeforeAction } from './nouns.ts';
import type { Word } from './reading.ts';
import { baseOfPast } from './verb-forms.ts';
import { isVerb } from './verbs.ts';

/** How many words the name of an action has at most: "root cause identification". */
const LONGEST = 5;

/**
 * "Account removal", "Removal of the account", "Account disabled in Okta": the name of an action, or of a thing with what
 * has become of it, in place of a verb.
 */
export function nounPhrase(words: readonly Word[], from: number, end: number): OtherForm | undefined {
  const first = words[from]!.lower;
  const begins =
    isThing(first) ||
    isKindOfAction(first) ||
    isThingBeforeAction(first) ||
    (words[from + 1] !== undefined && isThing(words[from + 1]!.lower) && !isVerb(first));
  const next = words[from + 1];
  // "Notification sent to ...", "Removal of ...": no sentence that asks for something begins so.
  if (isActionNoun(first) && (next === undefined || from + 1 >= end || next.gap === ''))
    return { form: 'noun', from, to: from + 1 };
  const limit = Math.min(end, from + LONGEST);
  for (let index = from; index < limit; index += 1) {
    const { lower, gap, kind } = words[index]!;
    if (kind !== 'word' || (index > from && gap !== '')) return undefined;
    if (PREPOSITIONS.has(lower) || OBJECT_STARTS.has(lower) || lower === 'and' || lower === 'or') return undefined;
    if (!endsPhrase(words, index, end, !isVerb(first))) continue;
    const isAction =
      index === from ? isActionNoun(lower) : begins && (isActionNoun(lower) || isNamedAction(words, index, lower));
    if (isAction) return { form: 'noun', from, to: index + 1 };
    const isState = index > from && begins && !isVerb(lower) && baseOfPast(lower) !== undefined;
    return isState ? { form: 'passive', from, to: index + 1 } : undefined;
  }
  return undefined;
}

/** "Password reset", "Service restart": an action behind a noun. */
function isNamedAction(words: readonly Word[], index: number, lower: string): boolean {
  return isActionWord(lower) && words[index - 1] !== undefined;
}

function endsPhrase(words: readonly Word[], index: number, end: number, isNoun: boolean): boolean {
  const next = words[index + 1];
  return (
    next === undefined ||
    index + 1 >= end ||
    PREPOSITIONS.has(next.lower) ||
    next.lower.endsWith('ly') ||
    (isNoun && next.lower === 'and') ||
    /[,;:(\u2013\u2014-]/.test(next.gap)
  );
}
