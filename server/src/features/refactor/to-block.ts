import type { Edit } from '../../contracts/finding.ts';
import type { Document } from '../../language/document.ts';
import { endOfLine, indentStep, lineBreak, startOfLine } from '../../language/edit/layout.ts';
import { sayTheSame } from '../../language/syntax/same.ts';
import { touched } from './around.ts';
import type { Held } from './around.ts';
import { columnOf } from './block-entries.ts';
import { blockLines } from './block-lines.ts';
import { hangingOf } from './hanging.ts';
import type { Refactoring } from './refactoring.ts';
import { isSuppressed } from './suppressed.ts';

/** Writes the list or mapping in brackets or braces at the cursor as a block; what is nested in it stays as it is. */
export const toBlock: Refactoring = {
  kind: 'refactor.rewrite.block',
  rewrite({ document }, range) {
    // Inside brackets there are no blocks, so the outermost ones go first.
    const held = touched(document, range).find(({ node }) => node.flow);
    const edit = held && asBlock(document, held);
    if (!edit || isSuppressed(document, edit.start)) return undefined;
    const title = held.node.kind === 'sequence' ? 'Write each item on its own line' : 'Write each key on its own line';
    return { title, edits: [edit], keeps: (root) => sayTheSame(root, document.syntax.root) };
  },
};

function asBlock(document: Document, held: Held): Edit | undefined {
  const { node, parent, pair } = held;
  const hanging = hangingOf(document, held);
  const behind = document.source.getText().slice(node.end, endOfLine(document, node));
  if ((parent && !hanging) || !/^\s*(?:#.*)?$/.test(behind)) return undefined;
  // A comment speaks of all of it, so it stays on the first line.
  const comment = behind.trim() === '' ? '' : behind;
  const end = node.end + comment.length;
  if (!hanging || hanging.isBelow || (!pair && hanging.properties.length === 0)) {
    const lines = blockLines(document, node, columnOf(document, node));
    return lines && { start: node.start, end, text: joined(document, [lines[0]! + comment, ...lines.slice(1)]) };
  }
  const column = hanging.outer - startOfLine(document, hanging.outer) + indentStep(document);
  const lines = blockLines(document, node, column);
  const head = hanging.properties.map((property) => ` ${property}`).join('') + comment;
  return (
    lines && {
      start: hanging.behind,
      end,
      text: joined(document, [head, ' '.repeat(column) + lines[0]!, ...lines.slice(1)]),
    }
  );
}

function joined(document: Document, lines: readonly string[]): string {
  return lines.join(lineBreak(document));
}
