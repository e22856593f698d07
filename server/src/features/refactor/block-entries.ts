import type { Document } from '../../language/document.ts';
import { endOfLine, startOfLine } from '../../language/edit/layout.ts';
import type { Range } from '../../language/syntax/tree.ts';
import type { Collection } from './around.ts';
import { headsOf } from './flow-entries.ts';
import { commentsAbove, lineReader, nextLine } from './lines.ts';
import type { Line } from './lines.ts';

/** An entry of a block list or mapping with the comments that belong to it: whole lines, without the last line break. */
export interface EntryLines extends Range {
  /** It begins in the middle of its line: behind a dash, or behind a byte order mark. */
  readonly isInline: boolean;
}

/**
 * The entries of a block list or mapping, in order. A comment belongs to the entry that it stands in or directly above;
 * else to the one that it stands directly below. One between blank lines belongs to none, nor do those above the first
 * key of the file, which speak of all of it. Undefined where something else stands between the entries: a merge key, or
 * an alias to a list.
 */
export function blockEntries(document: Document, node: Collection): readonly EntryLines[] | undefined {
  const heads = headsOf(document, node);
  if (heads.length === 0 || heads[0]!.start < node.start || isBehindMerge(node, heads)) return undefined;
  const read = lineReader(document);
  const column = columnOf(document, node);
  const entries: EntryLines[] = [];
  let start = startOfFirst(document, node, read);
  if (start === undefined) return undefined;
  const isInline = start > startOfLine(document, start);
  for (const [index, head] of heads.entries()) {
    const end = endOfLine(document, head);
    const gap = linesBelow(document, end, read);
    const next = heads[index + 1];
    const owned = ownedAbove(gap.lines, column, next === undefined);
    entries.push({ start, end: gap.lines[owned - 1]?.end ?? end, isInline: isInline && index === 0 });
    if (!next) break;
    if (gap.next === undefined || !begins(document, node, gap.next, next)) return undefined;
    const comments = gap.lines.slice(owned);
    const blank = comments.findLastIndex(({ holds }) => holds === 'nothing');
    start = comments[blank + 1]?.start ?? gap.next.start;
  }
  return entries;
}

/** The column of the dashes or keys. */
export function columnOf({ source }: Document, node: Collection): number {
  const { line, character } = source.positionAt(node.start);
  return line === 0 && source.getText().startsWith('\ufeff') ? character - 1 : character;
}

/** A merge key that stands first is no pair. */
function isBehindMerge(node: Collection, [first]: readonly Range[]): boolean {
  return node.kind === 'mapping' && first!.start !== node.start;
}

function startOfFirst(document: Document, node: Collection, read: (start: number) => Line): number | undefined {
  const line = startOfLine(document, node.start);
  const margin = document.source.getText().slice(line, node.start);
  if (node === document.syntax.root && /^ *$/.test(margin)) return line;
  if (/^ *$/.test(margin)) return commentsAbove(document, line, read)[0]?.start ?? line;
  // An anchor or a tag there may be the list's, the mapping's or the key's.
  return /^\ufeff?[ -]*$/.test(margin) ? node.start : undefined;
}

/** The blank lines and comments below an offset, and the line behind them. */
function linesBelow(
  document: Document,
  offset: number,
  read: (start: number) => Line,
): { readonly lines: readonly Line[]; readonly next: Line | undefined } {
  const lines: Line[] = [];
  for (let start = nextLine(document, { start: offset, end: offset }); start !== undefined;) {
    const line = read(start);
    if (line.holds === 'something else') return { lines, next: line };
    lines.push(line);
    start = nextLine(document, line);
  }
  return { lines, next: undefined };
}

/** How many of the lines below an entry are comments of its own. */
function ownedAbove(lines: readonly Line[], column: number, isLast: boolean): number {
  const count = (owns: (line: Line) => boolean): number => {
    const end = lines.findIndex((line) => line.holds !== 'a comment' || !owns(line));
    return end === -1 ? lines.length : end;
  };
  const directly = count(() => true);
  return isLast || directly === lines.length ? count((line) => line.column > column) : directly;
}

/** Whether an entry begins on a line. */
function begins(document: Document, node: Collection, line: Line, head: Range): boolean {
  return node.kind === 'sequence'
    ? head.start > line.start && document.source.getText()[line.start + line.column] === '-'
    : startOfLine(document, head.start) === line.start;
}
