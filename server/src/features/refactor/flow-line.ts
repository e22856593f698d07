import type { Document } from '../../language/document.ts';
import { endOfPair } from '../../language/edit/layout.ts';
import type { Node, Pair, Scalar } from '../../language/syntax/tree.ts';
import { flowText } from '../../language/syntax/write.ts';
import { ownPairs, ownValue } from './around.ts';
import type { Collection } from './around.ts';
import { hangingOf } from './hanging.ts';

/** A value on one line, and where it ends in the document. */
export interface FlowLine {
  readonly text: string;
  readonly end: number;
}

/**
 * A block list or mapping on one line, with its quotes, anchors and tags. Undefined where it holds a text of several
 * lines, or something that has no place between brackets: a merge key, an empty item.
 * @param without the key of an entry to leave out
 */
export function flowLine(document: Document, node: Collection, without?: Scalar): FlowLine | undefined {
  const entries: FlowLine[] = [];
  let behind = node.start;
  const places = node.kind === 'sequence' ? node.items : ownPairs(node);
  for (const place of places) {
    const entry = 'key' in place ? pairLine(document, place, node, behind) : itemLine(document, place, node, behind);
    if (!entry) return undefined;
    if (!('key' in place) || place.key !== without) entries.push(entry);
    behind = entry.end;
  }
  if (entries.length === 0) return undefined;
  const text = entries.map((entry) => entry.text).join(', ');
  return { text: node.kind === 'sequence' ? `[${text}]` : `{ ${text} }`, end: behind };
}

function itemLine(document: Document, item: Node, parent: Collection, behind: number): FlowLine | undefined {
  const gap = /^\s*-\s+((?:[&!]\S*\s+)*)$/.exec(gapBefore(document, behind, item.start));
  if (!gap || item.start === item.end) return undefined;
  return valueLine(document, item, parent, undefined, gap[1]!);
}

function pairLine(document: Document, pair: Pair, parent: Collection, behind: number): FlowLine | undefined {
  const { key } = pair;
  if (gapBefore(document, behind, key.start).trim() !== '') return undefined;
  const source = document.source.getText();
  const name = scalarText(document, key);
  const end = endOfPair(document, pair);
  const value = ownValue(pair);
  if (name === undefined) return undefined;
  if (!value) {
    const rest = source.slice(key.end, end).trim();
    return { text: name + rest, end };
  }
  const gap = /^\s*:\s+((?:[&!]\S*\s+)*)$/.exec(source.slice(key.end, value.start));
  const line = gap && valueLine(document, value, parent, pair, gap[1]!);
  return line ? { text: `${name}: ${line.text}`, end: line.end } : undefined;
}

function valueLine(
  document: Document,
  node: Node,
  parent: Collection,
  pair: Pair | undefined,
  gap: string,
): FlowLine | undefined {
  const properties = gap.split(/\s+/).filter((word) => word !== '');
  // Where an anchor stands on the line of a first key, it is the key's.
  if (node.kind !== 'scalar' && properties.length > 0 && !hangingOf(document, { node, parent, pair })) return undefined;
  const line = node.kind === 'scalar' || node.flow ? sourceLine(document, node) : flowLine(document, node);
  return line && { text: [...properties, line.text].join(' '), end: line.end };
}

/** What is on one line already. */
function sourceLine(document: Document, node: Node): FlowLine | undefined {
  const text =
    node.kind === 'scalar' ? scalarText(document, node) : document.source.getText().slice(node.start, node.end);
  return text === undefined || /[\r\n]/.test(text) ? undefined : { text, end: node.end };
}

/** A scalar as it is written, or in quotes where it would end at a comma. */
function scalarText(document: Document, scalar: Scalar): string | undefined {
  const source = document.source.getText().slice(scalar.start, scalar.end);
  if (/[\r\n]/.test(source) || scalar.style === 'literal' || scalar.style === 'folded') return undefined;
  return scalar.style === 'plain' && !scalar.anchor && typeof scalar.value === 'string'
    ? flowText(scalar.text)
    : source;
}

function gapBefore(document: Document, behind: number, start: number): string {
  return start < behind ? '-' : document.source.getText().slice(behind, start);
}
