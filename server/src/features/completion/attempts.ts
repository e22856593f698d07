import type { Excerpt } from './excerpt.ts';
import { contentOf, leftOf, lineAt } from './lines.ts';

/** An excerpt with a word at the cursor that shows where the cursor is, once it is read. */
export interface Attempt {
  readonly text: string;
  /** Where the word stands. */
  readonly at: number;
  /** What was put before the word that is being written, to make it what it is to become: a space, a dash. */
  readonly lead: '' | ' ' | '- ';
  /** What was put behind the word. */
  readonly close: '' | ':' | '"' | "'";
}

/** The word: no part of a sentence, and plain to YAML. */
export const MARK = 'Zz0Cursor0zZ';

/** The line of the cursor, taken apart. */
export interface CursorLine {
  /** With the dashes of list items. */
  readonly indent: string;
  /** From there to the cursor. */
  readonly before: string;
  readonly after: string;
  readonly start: number;
  readonly end: number;
  /** Nothing on the line says yet what it is to become: a key, an item or a value. */
  readonly isOpen: boolean;
}

export function cursorLine({ text, cursor }: Excerpt): CursorLine {
  const line = lineAt(text, cursor);
  const whole = text.slice(leftOf(text, line), cursor);
  const indent = INDENT.exec(whole)![0];
  const before = whole.slice(indent.length);
  const after = text.slice(cursor, line.end);
  const isOpen = !MEANING.test(before) && /^[^\s,[\]{}:#]*\s*(?:$|#)/.test(after);
  return { indent, before, after, start: leftOf(text, line), end: line.end, isOpen };
}

const INDENT = /^ *(?:- +)*/;

/** Characters by which a line is more than a word that has just been begun. */
const MEANING = /[:{}[\]"'#&*!|>`%]/;

/** Whether nothing can be written at the cursor: before what a line holds, or right before a comment. */
export function isBeforeContent({ text, cursor }: Excerpt): boolean {
  const line = lineAt(text, cursor);
  const content = contentOf(text, line);
  if (content === line.end) return false;
  return text[content] === '#' ? cursor === content : cursor < content;
}

/** What the word at the cursor can be, the likeliest first: a value; a key without its colon; an item without its dash. */
export function attemptsAt(excerpt: Excerpt): readonly (() => Attempt)[] {
  const line = cursorLine(excerpt);
  const asValue = (): Attempt => withLine(excerpt, line, needsSpace(line) ? ' ' : '', '');
  if (!line.isOpen) return [asValue];
  const lead = line.before === '-' ? ' ' : '';
  const asKey = (): Attempt => withLine(excerpt, line, lead, ':');
  const asItem = (): Attempt => withLine(excerpt, line, '- ', '');
  return line.indent.includes('-') || lead !== '' ? [asValue, asKey] : [asValue, asKey, asItem];
}

/** As the first of {@link attemptsAt}, with the quote closed. */
export function quotedAttempt(excerpt: Excerpt, quote: '"' | "'"): Attempt {
  return withLine(excerpt, cursorLine(excerpt), '', quote);
}

/** The excerpt with nothing at the cursor: what is wrong with it is not the cursor's doing. */
export function withoutWord(excerpt: Excerpt): string {
  const { indent, after, start, end } = cursorLine(excerpt);
  const comment = /\s#.*$/.exec(after)?.[0] ?? '';
  return excerpt.text.slice(0, start) + indent + comment + excerpt.text.slice(end);
}

/** Whether a colon or a dash right before the cursor lacks its space. */
function needsSpace({ before, after }: CursorLine): boolean {
  return before === '-' || (before.endsWith(':') && /^(?:$|[\s}\],])/.test(after));
}

function withLine(excerpt: Excerpt, line: CursorLine, lead: Attempt['lead'], close: Attempt['close']): Attempt {
  const { indent, before, after, start, end } = line;
  const head = lead === ' ' ? before + lead : lead + before;
  const rest = /^[^\s,[\]{}:#]*/.exec(after)![0];
  const [inner, outer] = close === ':' ? [rest, after.slice(rest.length)] : ['', after];
  const at = start + indent.length + head.length;
  const text = excerpt.text.slice(0, start) + indent + head + MARK + inner + close + outer + excerpt.text.slice(end);
  return { text, at, lead, close };
}
