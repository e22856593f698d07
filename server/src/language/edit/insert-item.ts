import type { Edit } from '../../contracts/finding.ts';
import type { Document } from '../document.ts';
import { flowText } from '../syntax/write.ts';
import type { Plain } from '../syntax/write.ts';
import type { Node, Sequence } from '../syntax/tree.ts';
import { itemText, widthOf } from './insert.ts';
import { columnOf, endOfLine, endWithComments, hasBlankLine, lineBreak, startOfLine } from './layout.ts';

/**
 * Puts an item before another one of a list (behind the last for an index past the end), in the style of the items
 * around it. Comments stay with the item that they stand above or in; a blank line parts it where one parts the others.
 * Undefined for a list that is empty or repeats an item by an alias, which has its place elsewhere.
 */
export function insertItem(document: Document, list: Sequence, index: number, value: Plain): Edit | undefined {
  if (list.items.length === 0 || !areInOrder(list)) return undefined;
  const next = list.items[index];
  const previous = next ? list.items[index - 1] : list.items.at(-1);
  if (list.flow) return insertInFlow(previous, next, flowText(value));
  const column = columnOf(document, list);
  const like = previous ?? next;
  const text =
    like?.kind === 'mapping' && like.flow
      ? `${' '.repeat(column)}- ${flowText(value)}`
      : itemText(document, value, column, widthOf(document, list));
  const feed = lineBreak(document);
  const gap = isSpaced(document, list, index) ? feed : '';
  if (previous) {
    const at = endWithComments(document, endOfLine(document, previous), column);
    return { start: at, end: at, text: feed + gap + text };
  }
  const at = startOfItem(document, next!, column);
  return { start: at, end: at, text: text + feed + gap };
}

function insertInFlow(previous: Node | undefined, next: Node | undefined, text: string): Edit {
  if (previous) return { start: previous.end, end: previous.end, text: `, ${text}` };
  return { start: next!.start, end: next!.start, text: `${text}, ` };
}

function areInOrder({ items, start, end }: Sequence): boolean {
  return items.every((item, index) => item.start >= (items[index - 1]?.end ?? start) && item.end <= end);
}

/** Whether a blank line stands between the two items here, or the nearest two there are. */
function isSpaced(document: Document, list: Sequence, index: number): boolean {
  const second = Math.min(Math.max(index, 1), list.items.length - 1);
  const [before, after] = [list.items[second - 1], list.items[second]];
  if (!before || !after) return false;
  return hasBlankLine(document, endOfLine(document, before), after.start);
}

/** The line at which the first item begins, with the comments that stand directly above it. */
function startOfItem(document: Document, item: Node, column: number): number {
  const text = document.source.getText();
  let start = startOfLine(document, item.start);
  while (start > 0 && text[start + column] !== '-') start = startOfLine(document, start - 1);
  while (start > 0) {
    const above = startOfLine(document, start - 1);
    if (!/^[ \t]*#/.test(text.slice(above, start))) return start;
    start = above;
  }
  return start;
}
