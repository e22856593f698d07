import { cells, graphemes } from '../terminal/cells.ts';
import { printable } from '../terminal/printable.ts';

/** A source line as a terminal shows it, and where the marks below it go. */
export interface Excerpt {
  readonly text: string;
  /** How many cells stand before the marks. */
  readonly before: number;
  /** How many cells are marked, at least one. */
  readonly marked: number;
}

/** A character as it is shown. */
interface Piece {
  readonly text: string;
  readonly width: number;
  /** In UTF-16 units of the line. */
  readonly at: number;
}

/**
 * The part of a line around a range, in about so many cells.
 * @param start in UTF-16 units, as `end`, which is exclusive
 */
export function excerpt(line: string, start: number, end: number, width: number): Excerpt {
  // However long a line is, only so much of it is looked at.
  const from = Math.max(0, start - width);
  const pieces = piecesOf(line.slice(from, start + width), from);
  const found = pieces.findIndex(({ at }, index) => at <= start && (pieces[index + 1]?.at ?? line.length) > start);
  const target = found === -1 ? pieces.length : found;
  const first = firstShown(pieces, target, width);
  let room = width;
  const shown: Piece[] = [];
  for (const piece of pieces.slice(first)) {
    room -= piece.width;
    if (room < 0) break;
    shown.push(piece);
  }
  const cutBefore = from > 0 || first > 0 ? '…' : '';
  const last = shown.at(-1);
  const cutAfter = last && last.at < (pieces.at(-1)?.at ?? 0) ? '…' : line.length > start + width ? '…' : '';
  const marked = shown.slice(target - first).filter(({ at }) => at < end);
  return {
    text: cutBefore + shown.map(({ text }) => text).join('') + cutAfter,
    before: cutBefore.length + widthOf(shown.slice(0, target - first)),
    marked: Math.max(1, widthOf(marked)),
  };
}

/** The first piece to show: so much context that the place is understood, and the rest for what is marked. */
function firstShown(pieces: readonly Piece[], target: number, width: number): number {
  if (widthOf(pieces) <= width) return 0;
  let first = 0;
  let before = widthOf(pieces.slice(0, target));
  if (before <= width / 2) return 0;
  while (before > width / 3) before -= pieces[first++]!.width;
  return first;
}

/** Where a tab leads: to the next multiple of this. */
const TAB = 4;

function piecesOf(line: string, offset: number): Piece[] {
  let column = 0;
  return graphemes(line).map(({ text, at }) => {
    const shown = text === '\t' ? ' '.repeat(TAB - (column % TAB)) : printable(text);
    const width = cells(shown);
    column += width;
    return { text: shown, width, at: offset + at };
  });
}

function widthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { width }) => sum + width, 0);
}
