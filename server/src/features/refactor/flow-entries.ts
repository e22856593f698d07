import type { Document } from '../../language/document.ts';
import { endOfPair } from '../../language/edit/layout.ts';
import type { Range } from '../../language/syntax/tree.ts';
import { ownPairs } from './around.ts';
import type { Collection } from './around.ts';

/** Between two entries in brackets or braces: a comma, and the anchor and tag of the next. */
const GAP = /^\s*(?:,\s*)?((?:[&!][^\s,[\]{}<]*\s+)*)$/;

/**
 * The entries between brackets or braces with their anchors and tags, without commas. Undefined where something else
 * stands between them: a comment, a merge key, an alias to a list.
 */
export function flowEntries(document: Document, node: Collection): readonly Range[] | undefined {
  const text = document.source.getText();
  const entries: Range[] = [];
  let behind = node.start + 1;
  for (const { start, end } of headsOf(document, node)) {
    const gap = start < behind || end > node.end ? null : GAP.exec(text.slice(behind, start));
    if (!gap) return undefined;
    entries.push({ start: start - gap[1]!.length, end });
    behind = end;
  }
  return /^\s*(?:,\s*)?$/.test(text.slice(behind, node.end - 1)) ? entries : undefined;
}

/** Where each entry stands as the tree has it: from its key, or its value, to its end. */
export function headsOf(document: Document, node: Collection): readonly Range[] {
  return node.kind === 'sequence'
    ? node.items
    : ownPairs(node).map((pair) => ({ start: pair.key.start, end: endOfPair(document, pair) }));
}
