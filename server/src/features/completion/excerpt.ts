import { contentOf, isDash, isStructural, leftOf, lineAbove, lineAt, lineBelow, marginOf } from './lines.ts';
import type { Line } from './lines.ts';

/**
 * The lines that decide what can stand at an offset: the top-level key above it, and the entry of its list or mapping
 * around it with those beside. So a place is found as quickly in 5,000 lines as in 50, whatever is broken elsewhere.
 */
export interface Excerpt {
  readonly text: string;
  /** What is added to an offset of the excerpt for one of the document; does not hold for a top-level key with lines left out below it. */
  readonly shift: number;
  /** The cursor, as an offset of the excerpt. */
  readonly cursor: number;
}

export function excerptAt(text: string, offset: number): Excerpt {
  const own = lineAt(text, offset);
  const isEntry = (line: Line): boolean =>
    marginOf(text, line) === 0 && isStructural(text, line) && !isDash(text, line);
  const isOpen = isOpenLine(text, own);
  const header = !isOpen && isEntry(own) ? own : lineAbove(text, own, isEntry);
  const following = lineBelow(text, own, isEntry);
  if (!header) return cut(text, 0, 0, 0, following?.next ?? text.length, offset);
  const end = following?.start ?? text.length;
  if (!BARE.test(text.slice(header.start, header.end))) return cut(text, 0, 0, header.start, end, offset);
  if (header === own) return cut(text, 0, 0, header.start, endOfFirst(text, own), offset);
  const [from, to] = entryAround(text, header, own, isOpen, offset);
  return cut(text, header.start, header.next, from, to, offset);
}

/** A key with nothing behind it but an anchor or a comment: what it holds stands on the lines below. */
const BARE = /:[ \t]*(?:&[^\s]{1,100}[ \t]*)?(?:#.*)?$/;

/** Whether a line holds no whole key or item yet, so that it says nothing of where it belongs. */
function isOpenLine(text: string, line: Line): boolean {
  return (
    !isDash(text, line) &&
    !text
      .slice(line.start, line.end)
      .replace(/(?:^|\s)#.*$/, '')
      .includes(':')
  );
}

/** From where to where what decides over a line below a top-level key reaches. */
function entryAround(text: string, header: Line, own: Line, isOpen: boolean, offset: number): [number, number] {
  const content = contentOf(text, own);
  const isBlank = content === own.end || (text[content] === '#' && offset <= content);
  const column = isBlank ? offset - leftOf(text, own) : marginOf(text, own);
  const first = lineBelow(text, header, (line) => isStructural(text, line) && !(isOpen && line.start === own.start));
  const child = first && (marginOf(text, first) > 0 || isDash(text, first)) ? marginOf(text, first) : column;
  const isBoundary = (line: Line): boolean =>
    isStructural(text, line) && marginOf(text, line) <= child && !(isOpen && line.start === own.start);
  const next = lineBelow(text, own, isBoundary);
  const end = next?.start ?? text.length;
  const before = lineAbove(text, own, isBoundary);
  const isFirst = !before || before.start === header.start;
  const from = isFirst ? own.start : before.start;
  if (column > child && !isFirst) return [from, end];
  if (column <= child && !isOpen && !isDash(text, own)) return [own.start, end];
  // What begins here is an entry, or a key behind them all: the entries beside it tell which.
  const isSibling = next !== undefined && (marginOf(text, next) > 0 || isDash(text, next));
  return [from, isSibling ? (lineBelow(text, next, isBoundary)?.start ?? text.length) : end];
}

/** Where the first entry below a top-level key ends. */
function endOfFirst(text: string, header: Line): number {
  const first = lineBelow(text, header, (line) => isStructural(text, line));
  if (!first || (marginOf(text, first) === 0 && !isDash(text, first))) return first?.start ?? text.length;
  const isNext = (line: Line): boolean => isStructural(text, line) && marginOf(text, line) <= marginOf(text, first);
  return lineBelow(text, first, isNext)?.start ?? text.length;
}

/** The line of a top-level key, which may be empty, and a stretch below it that holds the cursor. */
function cut(text: string, keyStart: number, keyEnd: number, start: number, end: number, offset: number): Excerpt {
  const key = text.slice(keyStart, keyEnd);
  const shift = start - key.length;
  return { text: key + text.slice(start, end), shift, cursor: offset - shift };
}
