import { hasImperativeBehindComma, mainClause, sentenceEnd } from './main-clause.ts';
import {
  BE,
  DETERMINERS,
  FINITE,
  MODALS,
  OBJECT_STARTS,
  OPENERS,
  PREPOSITIONS,
  PRONOUNS,
  QUESTION_VERBS,
  QUESTION_VERBS_WITH_MARK,
  SUBORDINATORS,
  WH_WORDS,
} from './function-words.ts';
import { isEnglish } from './language.ts';
import type { Form, OtherForm } from './form.ts';
import { nounPhrase } from './noun-phrase.ts';
import type { Reading, Word } from './reading.ts';
import { AGENTS, isThing, isThingBeforeAction } from './nouns.ts';
import { baseOfIng, baseOfPast, baseOfThirdPerson, isGerund } from './verb-forms.ts';
import { isVerb, takesClause, VERBS_NOT_NOUNS } from './verbs.ts';

/** How far a subject reaches at most, in words. */
const LONGEST_SUBJECT = 8;

/** The other form that a step is written in; undefined for an imperative, and wherever it can't be told. */
export function otherForm(reading: Reading): OtherForm | undefined {
  const clause = mainClause(reading);
  const { words } = reading;
  const first = words[clause.start];
  if (first === undefined || first.kind !== 'word') return undefined;
  const end = sentenceEnd(words, clause.start);
  const form = clause.isImperative
    ? nounInPlaceOfVerb(words, clause.start, end)
    : clause.isUnclear
      ? undefined
      : clause.isBehindOpener
        ? clauseBehindOpener(words, clause.start, end)
        : formAt(reading, clause.start, end);
  return form && isEnglish(reading) ? form : undefined;
}

/** "Account removal", "Review of the log", "Deploy keys are rotated": what looks like a verb is a noun. */
function nounInPlaceOfVerb(words: readonly Word[], from: number, end: number): OtherForm | undefined {
  if (hasImperativeBehindComma(words, from)) return undefined;
  const { lower } = words[from]!;
  if (words[from + 1]?.lower === 'of' && !VERBS_NOT_NOUNS.has(lower) && !TAKE_OF.has(lower))
    return { form: 'noun', from, to: from + 1 };
  const declared = declarative(words, from, end);
  return declared ?? (isThingBeforeAction(lower) ? nounPhrase(words, from, end) : undefined);
}

/** "If it persists, the SRE is paged": only a clause with a subject and a finite verb is one, not the end of a list. */
function clauseBehindOpener(words: readonly Word[], from: number, end: number): OtherForm | undefined {
  const { lower } = words[from]!;
  if (WH_WORDS.has(lower) || OPENERS.has(lower)) return undefined;
  return DETERMINERS.has(lower) || PRONOUNS.has(lower) ? subject(words, from, end) : declarative(words, from, end);
}

/** Verbs that "of" may follow. */
const TAKE_OF: ReadonlySet<string> = new Set(['think', 'complain', 'warn', 'be', 'do', 'approve']);

function formAt({ text, words }: Reading, from: number, end: number): OtherForm | undefined {
  const { lower } = words[from]!;
  const next = words[from + 1];
  const found = (form: Form, to: number): OtherForm => ({ form, from, to: Math.min(to, end) });
  const isAsked = text[words[end - 1]!.end] === '?' || text.trimEnd().endsWith('?');
  if (QUESTION_VERBS.has(lower) || (isAsked && QUESTION_VERBS_WITH_MARK.has(lower))) return found('question', from + 1);
  if (WH_WORDS.has(lower)) return found('question', from + 1);
  if (DETERMINERS.has(lower) || PRONOUNS.has(lower)) {
    // "IT disables the account": the team, not the pronoun.
    return next ? (subject(words, from, end) ?? found('statement', from + 2)) : undefined;
  }
  if (next === undefined) return nounPhrase(words, from, end);
  if (MODALS.has(lower) && (lower !== 'can' || next.lower === 'be')) return found('duty', from + 1);
  if ((lower === 'need' || lower === 'needs') && next.lower === 'to') return found('duty', from + 2);
  if (lower === 'to' && next.lower === 'be') return found('duty', from + 2);
  if (isGerund(lower) || (lower.endsWith('ing') && baseOfIng(lower) && OBJECT_STARTS.has(next.lower)))
    return declarative(words, from, end) ?? found('gerund', from + 1);
  const declared = declarative(words, from, end) ?? subjectAndVerb(words, from, end);
  if (declared) return declared;
  if (baseOfThirdPerson(lower) !== undefined && OBJECT_STARTS.has(next.lower)) return found('third person', from + 1);
  if (baseOfPast(lower) !== undefined && !isVerb(lower) && OBJECT_STARTS.has(next.lower))
    return found('past', from + 1);
  if (baseOfPast(lower) !== undefined && !isVerb(lower) && next.lower === 'by') return found('passive', from + 1);
  return nounPhrase(words, from, end);
}

/** "Access is revoked", "Deploy keys are rotated": nothing but a subject before a verb that says what it is or must. */
function declarative(words: readonly Word[], from: number, end: number): OtherForm | undefined {
  const first = words[from]!;
  if (takesClause(first.lower) && !FINITE.has(words[from + 1]?.lower ?? '')) return undefined;
  const isSubject =
    isThing(first.lower) && (!isVerb(first.lower) || (first.lower === 'access' && words[from + 1]?.lower === 'to'));
  const limit = Math.min(end, from + LONGEST_SUBJECT);
  for (let index = from + 1; index < limit; index += 1) {
    const { lower, gap, kind } = words[index]!;
    if (gap !== '' || kind !== 'word') return undefined;
    if (FINITE.has(lower)) return finite(words, from, index, end);
    if (isSubject && lower === 'to' && words[index + 1]?.lower === 'be') return { form: 'duty', from, to: index + 2 };
    const continues = isSubject
      ? !SUBORDINATORS.has(lower)
      : !SUBORDINATORS.has(lower) &&
        !PREPOSITIONS.has(lower) &&
        !OBJECT_STARTS.has(lower) &&
        lower !== 'and' &&
        lower !== 'or';
    if (!continues) return undefined;
  }
  return undefined;
}

/** "The account is disabled", "The team should disable": a subject that begins with an article. */
function subject(words: readonly Word[], from: number, end: number): OtherForm | undefined {
  const limit = Math.min(end, from + LONGEST_SUBJECT);
  for (let index = from + 1; index < limit; index += 1) {
    const { lower } = words[index]!;
    if (FINITE.has(lower)) return finite(words, from, index, end);
    if (baseOfThirdPerson(lower) !== undefined && OBJECT_STARTS.has(words[index + 1]?.lower ?? ''))
      return { form: 'statement', from, to: index + 1 };
  }
  return undefined;
}

function finite(words: readonly Word[], from: number, index: number, end: number): OtherForm {
  let to = index + 1;
  const isDuty = MODALS.has(words[index]!.lower) || words[index]!.lower.startsWith('need');
  while (to < end && to <= index + 3 && (BE.has(words[to]!.lower) || ['not', 'to'].includes(words[to]!.lower))) to += 1;
  const participle = words[to];
  const isPassive =
    participle !== undefined && to < end && BE.has(words[to - 1]!.lower) && baseOfPast(participle.lower) !== undefined;
  if (isPassive) return { form: isDuty ? 'duty' : 'passive', from, to: to + 1 };
  const goesOn = isDuty && to < end && isVerb(words[to]!.lower);
  return { form: isDuty ? 'duty' : 'statement', from, to: goesOn ? to + 1 : to };
}

/** "IT disables the account", "Security engineer on call investigates the alert": somebody, and what they do. */
function subjectAndVerb(words: readonly Word[], from: number, end: number): OtherForm | undefined {
  if (!isThing(words[from]!.lower) && !AGENTS.has(words[from]!.lower) && !AGENTS.has(words[from + 1]?.lower ?? ''))
    return undefined;
  const limit = Math.min(end, from + LONGEST_SUBJECT);
  let hasAgent = false;
  for (let index = from; index < limit; index += 1) {
    const { lower, gap } = words[index]!;
    if (index > from && gap !== '') return undefined;
    if (hasAgent) {
      const isNear = AGENTS.has(words[index - 1]!.lower);
      if (isNear && lower === 'to' && isVerb(words[index + 1]?.lower ?? ''))
        return { form: 'duty', from, to: index + 1 };
      const isActed = OBJECT_STARTS.has(words[index + 1]?.lower ?? '');
      const base = baseOfThirdPerson(lower) ?? (lower.endsWith('ed') ? baseOfPast(lower) : undefined);
      if (
        base !== undefined &&
        (isActed || (isNear && lower.endsWith('s') && index + 1 < end && !PREPOSITIONS.has(words[index + 1]!.lower)))
      )
        return { form: 'statement', from, to: index + 1 };
      if (isNear && isVerb(lower) && isActed && words[index - 1]!.lower.endsWith('s'))
        return { form: 'statement', from, to: index + 1 };
    }
    hasAgent ||= AGENTS.has(lower);
  }
  return undefined;
}
