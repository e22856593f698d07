import type { Document } from '../document.ts';
import type { Mapping, Node, Pair, Range, Sequence } from '../syntax/tree.ts';

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

/** The offset behind a pair as it is written; an alias ends behind its own name, an absent value at the colon. */
export function endOfPair(document: Document, { key, value }: Pair): number {
  if (value && value.start >= key.end) return value.end;
  WITHOUT_VALUE.lastIndex = key.end;
  return key.end + (WITHOUT_VALUE.exec(document.source.getText())?.[0].length ?? 0);
}

const WITHOUT_VALUE = /\s*:(?:[ \t]+[*&!][^\s,[\]{}]+)*/y;

/** Behind what ends at an offset and the comments below that are indented deeper than a column. */
export function endWithComments(document: Document, end: number, column: number): number {
  const text = document.source.getText();
  for (;;) {
    const comment = /^\r?\n( *)#[^\r\n]*/.exec(text.slice(end, end + LONGEST_COMMENT));
    if (!comment || comment[1]!.length <= column) return end;
    end += comment[0].length;
  }
}

/** How much of the text is looked at for a comment line; a longer one is taken for what follows. */
const LONGEST_COMMENT = 400;

/** Whether a blank line stands in a stretch of the text. */
export function hasBlankLine(document: Document, start: number, end: number): boolean {
  return /\n[ \t]*\r?\n/.test(document.source.getText().slice(start, end));
}

/** Whether a range lies in a list or mapping in flow style, where a comma ends a plain text. */
export function isInFlow({ syntax }: Document, range: Range): boolean {
  let node: Node | undefined = syntax.root;
  while (node && node.kind !== 'scalar') {
    if (node.flow) return true;
    const children: readonly Node[] =
      node.kind === 'sequence'
        ? node.items
        : node.pairs.flatMap(({ value, merged }) => (value && !merged ? [value] : []));
    node = children.find((child) => child.start <= range.start && range.end <= child.end);
  }
  return false;
}

/** The offset at which the line of an offset begins. */
export function startOfLine(document: Document, offset: number): number {
  return document.source.getText().lastIndexOf('\n', offset - 1) + 1;
}

function dashBefore(document: Document, node: Sequence): number {
  const first = node.items[0]?.start ?? node.end;
  return document.source.getText().lastIndexOf('-', first - 1);
}
