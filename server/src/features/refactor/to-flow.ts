import type { Edit } from '../../contracts/finding.ts';
import type { Document } from '../../language/document.ts';
import { LONGEST_LINE } from '../../language/edit/insert.ts';
import { endOfLine, startOfLine } from '../../language/edit/layout.ts';
import { sayTheSame } from '../../language/syntax/same.ts';
import { touched } from './around.ts';
import type { Held } from './around.ts';
import { flowLine } from './flow-line.ts';
import { hangingOf } from './hanging.ts';
import type { Refactoring } from './refactoring.ts';
import { isSuppressed } from './suppressed.ts';

/** A longer block does not fit on a line, however much of it is indentation, so it need not be read through. */
const LONGEST_BLOCK = 4_000;

/** Writes the block list or mapping at the cursor in brackets or braces, where it is short and holds no comment. */
export const toFlow: Refactoring = {
  kind: 'refactor.rewrite.flow',
  rewrite({ document }, range) {
    const held = touched(document, range).at(-1);
    const edit = held && onOneLine(document, held);
    if (!edit || isSuppressed(document, edit.start)) return undefined;
    const title = held.node.kind === 'sequence' ? 'Write this list on one line' : 'Write these keys on one line';
    return { title, edits: [edit], keeps: (root) => sayTheSame(root, document.syntax.root) };
  },
};

function onOneLine(document: Document, held: Held): Edit | undefined {
  const { node } = held;
  const hanging = node.flow ? undefined : hangingOf(document, held);
  if (!hanging) return undefined;
  const line = node.end - node.start > LONGEST_BLOCK ? undefined : flowLine(document, node);
  if (!line) return undefined;
  const words = [...hanging.properties, line.text].map((word) => ` ${word}`).join('');
  const edit = hanging.isBelow
    ? { start: hanging.behind, end: line.end, text: words }
    : { start: node.start, end: line.end, text: line.text };
  const isShort = edit.start - startOfLine(document, edit.start) + edit.text.length <= LONGEST_LINE;
  return isShort && !hasComment(document, hanging.behind, line.end, hanging.outer) ? edit : undefined;
}

/** Whether a comment stands between two offsets, on the line behind, or below and indented deeper than the key or dash. */
function hasComment(document: Document, start: number, end: number, outer: number): boolean {
  const { source, syntax } = document;
  const column = source.positionAt(outer).character;
  const lineEnd = endOfLine(document, { start, end });
  const next = syntax.comments.find((comment) => comment.end > start);
  if (!next) return false;
  if (next.start < lineEnd) return true;
  const isBelow = source.getText().slice(lineEnd, next.start).trim() === '';
  return isBelow && source.positionAt(next.start).character > column;
}
