import type { Document } from '../document.ts';
import type { Mapping, Range, Sequence } from '../syntax/tree.ts';

/** The line break that a document uses. */
export function lineBreak(document: Document): '\n' | '\r\n' {
  return document.source.getText().includes('\r\n') ? '\r\n' : '\n';
}

/** How many spaces the document indents by: its first indented line decides; 2 where there is none. */
export function indentStep(document: Document): number {
  const first = /^( +)[^\s#]/m.exec(document.source.getText());
  return first ? Math.min(first[1]!.length, 8) : 2;
}

/** The column at which the entries of a block mapping or the dashes of a block list begin. */
export function columnOf(document: Document, node: Mapping | Sequence): number {
  const first =
    node.kind === 'mapping' ? node.pairs.find((pair) => !pair.merged)?.key.start : dashBefore(document, node);
  return document.source.positionAt(first ?? node.start).character;
}

/** The offset of the line break, or of the end of the text, behind what a range holds. */
export function endOfLine(document: Document, range: Range): number {
  const text = document.source.getText();
  let last = range.end;
  while (last > range.start && /\s/.test(text[last - 1]!)) last -= 1;
  const feed = text.indexOf('\n', last);
  if (feed === -1) return text.length;
  return text[feed - 1] === '\r' ? feed - 1 : feed;
}

/** The offset at which the line of an offset begins. */
export function startOfLine(document: Document, offset: number): number {
  return document.source.getText().lastIndexOf('\n', offset - 1) + 1;
}

function dashBefore(document: Document, node: Sequence): number {
  const first = node.items[0]?.start ?? node.end;
  return document.source.getText().lastIndexOf('-', first - 1);
}
