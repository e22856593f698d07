import { PRONOUNS } from '../../semantics/english/function-words.ts';
import { isEnglish } from '../../semantics/english/language.ts';
import { mainClause } from '../../semantics/english/main-clause.ts';
import { read } from '../../semantics/english/reading.ts';
import { textList } from './text-list.ts';

/** What a text asks for, one thing after the other: the items of its list, else its lines and their sentences. */
export function actionsIn(text: string): readonly string[] {
  const list = textList(text);
  if (list) return [behindLeadIn(list.leadIn, list.items[0]!), ...list.items.slice(1)];
  const lines = unwrapped(text);
  // Where a sentence ends is known of English alone.
  return isEnglish(read(text)) ? withRemarks(lines.flatMap(sentences)) : lines;
}

function behindLeadIn(leadIn: string, first: string): string {
  return leadIn === '' ? first : `${leadIn} ${first}`;
}

/** The lines of a text; one that begins with a small letter goes on with the line above. */
function unwrapped(text: string): readonly string[] {
  const lines: string[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (/^\p{Ll}/u.test(line) && lines.length > 0) lines[lines.length - 1] += ` ${line}`;
    else if (line !== '') lines.push(line);
  }
  return lines;
}

function sentences(line: string): readonly string[] {
  const { words } = read(line);
  const cuts = words.flatMap((word, index) => {
    const behind = words[index - 1]?.end;
    if (behind === undefined || !word.startsSentence) return [];
    return [behind + line.slice(behind, word.start).search(/\s/)];
  });
  return [0, ...cuts].map((cut, index) => line.slice(cut, cuts[index]).trim());
}

/** A sentence that asks for nothing and speaks of the one before ("This takes ten minutes.") stays behind it. */
function withRemarks(found: readonly string[]): readonly string[] {
  const actions: string[] = [];
  for (const sentence of found) {
    if (actions.length > 0 && isRemark(sentence)) actions[actions.length - 1] += ` ${sentence}`;
    else actions.push(sentence);
  }
  return actions;
}

function isRemark(sentence: string): boolean {
  if (sentence.startsWith('(')) return true;
  const reading = read(sentence);
  const first = reading.words[0]?.lower ?? '';
  return (PRONOUNS.has(first) || POINTING.has(first)) && !mainClause(reading).isImperative;
}

const POINTING: ReadonlySet<string> = new Set(['this', 'that', 'these', 'those', 'otherwise']);
