import type { Document } from '../language/document.ts';
import { endOfLine, endOfPair, endWithComments } from '../language/edit/layout.ts';
import type { Mapping, Node, Range, Scalar, Sequence } from '../language/syntax/tree.ts';

/** A pair of a mapping or an item of a list where it is written: from its dash or key through its value. */
export interface Entry extends Range {
  /** Absent for items. */
  readonly key: Scalar | undefined;
  /** Absent where there is none, or where an alias stands for a list or mapping that is written elsewhere. */
  readonly value: Node | undefined;
}

/** The entries of a collection in order, without those that a merge key takes over. */
export function entriesOf(document: Document, node: Mapping | Sequence): readonly Entry[] {
  return node.kind === 'mapping' ? pairsOf(document, node) : itemsOf(document, node);
}

function pairsOf(document: Document, { pairs }: Mapping): readonly Entry[] {
  const text = document.source.getText();
  return pairs.flatMap((pair): Entry[] => {
    const { key, value, merged } = pair;
    // An empty key stands nowhere.
    if (merged || key.start === key.end) return [];
    const own = value && value.start >= key.end ? value : undefined;
    // In a broken text, a value can end before it begins.
    const end = Math.max(key.end, endOfText(text, { start: key.end, end: endOfPair(document, pair) }));
    return [{ start: key.start, end, key, value: own }];
  });
}

function itemsOf(document: Document, { items, start, flow }: Sequence): readonly Entry[] {
  const text = document.source.getText();
  let at = start;
  return items.flatMap((item): Entry[] => {
    if (item.start < at || item.start === item.end) return [];
    const first = flow ? item.start : (dashBefore(text, at, item.start) ?? item.start);
    at = item.end;
    return [{ start: first, end: endOfText(text, item), key: undefined, value: item }];
  });
}

/** The last dash between two items, past comments, anchors and tags. */
function dashBefore(text: string, from: number, to: number): number | undefined {
  let dash: number | undefined;
  for (let at = from; at < to;) {
    const char = text[at];
    if (char === '-') dash = at;
    const isWord = char === '&' || char === '!' || char === '*';
    const end = char === '#' ? text.indexOf('\n', at) : isWord ? at + text.slice(at, to).search(/\s|$/) : at;
    at = end === -1 ? to : Math.max(end, at + 1);
  }
  return dash;
}

/**
 * Where an entry ends with all that belongs to it: in block style, the comment behind it and those below that are
 * indented deeper.
 */
export function endWithOwn(document: Document, entry: Entry, isFlow: boolean): number {
  if (isFlow) return entry.end;
  // In a broken text, white space can end a key.
  const end = Math.max(entry.end, endOfLine(document, entry));
  if (!isAboveComment(document.source.getText(), end)) return end;
  return endWithComments(document, end, document.source.positionAt(entry.start).character);
}

/** Whether the line below an offset begins with a comment. */
function isAboveComment(text: string, end: number): boolean {
  let at = text[end] === '\r' ? end + 2 : end + 1;
  while (text[at] === ' ') at += 1;
  return text[at] === '#';
}

/** Where a range ends without the white space at its end, which belongs to block scalars. */
export function endOfText(text: string, { start, end }: Range): number {
  let at = end;
  while (at > start && /\s/.test(text[at - 1]!)) at -= 1;
  return at;
}
