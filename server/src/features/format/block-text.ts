import type { Edit } from '../../contracts/finding.ts';
import type { Columns } from './columns.ts';
import type { Line } from './lines.ts';
import type { Collection } from './nesting.ts';

/**
 * Moves the text of a block scalar with the entry it belongs to, all lines alike, so that its value stays.
 * @param header its first line, `|2-`
 * @param lines those below, in order
 */
export function moveBlockText(
  text: string,
  header: string,
  lines: readonly Line[],
  owner: Collection,
  columns: Columns,
): readonly Edit[] {
  const digit = /[1-9]/.exec(header)?.[0];
  const [from, to] =
    digit === undefined
      ? [indentOf(text, lines), columns.inside(owner)]
      : [owner.column + Number(digit), columns.of(owner) + Number(digit)];
  if (from === undefined || from === to) return [];
  return lines.flatMap(({ start, end }) => {
    const spaces = spacesIn(text, start, end);
    const isEmpty = start + spaces === end;
    // Up to the indentation, spaces on an empty line mean nothing; beyond it they are text.
    const moved = isEmpty && spaces <= from ? Math.min(spaces, to) : spaces + to - from;
    if (moved > spaces) return [{ start, end: start, text: ' '.repeat(moved - spaces) }];
    return moved < spaces ? [{ start, end: start + spaces - moved, text: '' }] : [];
  });
}

/** The indentation that the first line with text gives the others; undefined where no line has any. */
function indentOf(text: string, lines: readonly Line[]): number | undefined {
  for (const { start, end } of lines) {
    const spaces = spacesIn(text, start, end);
    if (start + spaces < end) return spaces;
  }
  return undefined;
}

function spacesIn(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text[at] === ' ') at += 1;
  return at - start;
}
