import { toId } from '../../language/forms/names.ts';
import { DETERMINERS, FINITE, PARTICLES, PREPOSITIONS, PRONOUNS } from '../../semantics/english/function-words.ts';
import { mainClause } from '../../semantics/english/main-clause.ts';
import { read } from '../../semantics/english/reading.ts';
import type { Word } from '../../semantics/english/reading.ts';

/** An id is for people to say and to type. */
const LONGEST = 40;

/** An id for a step from what it asks for: its verb and the object, `disable-account`. */
export function stepId(text: string): string {
  const reading = read(text);
  const { words } = reading;
  const { start, isImperative } = mainClause(reading);
  if (!isImperative) return joined(content(words).slice(0, 3)) || 'step';
  const behind = start + (isPhrasal(words, start + 1) ? 2 : 1);
  return joined([...words.slice(start, behind), ...thing(words, behind).slice(-2)]) || 'step';
}

/** An id for an evidence item from what it shows: `screenshot-ticket`. */
export function evidenceId(text: string): string {
  return joined(content(read(text).words).slice(0, 3)) || 'record';
}

/** Gives names out, each once: a number is added to one that is taken. */
export function freeNames(taken: Iterable<string>): (wanted: string) => string {
  const names = new Set(taken);
  const numbers = new Map<string, number>();
  return (wanted) => {
    let name = wanted;
    for (let number = numbers.get(wanted) ?? 2; names.has(name); number += 1) {
      name = `${wanted}-${number}`;
      numbers.set(wanted, number + 1);
    }
    names.add(name);
    return name;
  };
}

/** The words of the object at a word: up to a preposition, or behind the first ones where there is nothing before. */
function thing(words: readonly Word[], from: number): readonly Word[] {
  const clause = words.slice(from, endOfClause(words, from));
  const first = clause.findIndex(isContent);
  const behind = clause.slice(first).findIndex(({ lower }) => !isInside(lower));
  return content(clause.slice(first, behind === -1 ? undefined : first + behind));
}

/** "Notify: the manager" goes on behind the colon. */
function endOfClause(words: readonly Word[], from: number): number {
  const end = words.findIndex(
    ({ gap, startsSentence }, index) =>
      index >= from && (startsSentence || /[,;()]/.test(gap) || (index > from && gap.includes(':'))),
  );
  return end === -1 ? words.length : end;
}

/** "Shut down", "log in to": what belongs to the verb. */
function isPhrasal(words: readonly Word[], index: number): boolean {
  const lower = words[index]?.lower ?? '';
  if (['in', 'on'].includes(lower)) return words[index + 1]?.lower === 'to';
  return ['up', 'down', 'out', 'off', 'over', 'back', 'away'].includes(lower);
}

function content(words: readonly Word[]): readonly Word[] {
  return words.filter(isContent);
}

function isContent({ lower }: Word): boolean {
  return isInside(lower) && !SMALL.some((set) => set.has(lower)) && !lower.endsWith("'s");
}

/** Whether a word is part of the name of a thing, or stands before it. */
function isInside(lower: string): boolean {
  return !PREPOSITIONS.has(lower) && !JOINING.has(lower);
}

const JOINING: ReadonlySet<string> = new Set(['and', 'or', 'that', 'which', 'who', 'if', 'whether', 'then']);
const SMALL = [DETERMINERS, PARTICLES, PRONOUNS, FINITE, new Set(['be', 'them', 'him', 'her', 'us'])];

function joined(words: readonly Word[]): string {
  let id = '';
  for (const word of words.map(({ text }) => toId(text)).filter((each) => each !== '')) {
    const longer = id === '' ? word.slice(0, LONGEST).replace(/-$/, '') : `${id}-${word}`;
    if (longer.length > LONGEST) break;
    id = longer;
  }
  return id;
}
