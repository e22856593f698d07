import type { Document } from '../language/document.ts';
import { grammarOf } from '../language/schema/grammar.ts';
import type { Grammar } from '../language/schema/grammar.ts';
import { pairOf, valueOf } from '../language/syntax/tree.ts';
import type { Mapping, Node, Range, Scalar } from '../language/syntax/tree.ts';

/** What stands at the end of a path of keys and indexes, and how a person would say where that is. */
export interface Located {
  readonly node: Node;
  readonly grammar: Grammar | undefined;
  /** The key it stands behind, or that its list stands behind; undefined for the document. */
  readonly key: Scalar | undefined;
  readonly isItem: boolean;
}

/** Follows a path from the root of a document; undefined where it leads nowhere. */
export function located(document: Document, path: readonly string[]): Located | undefined {
  let node = document.syntax.root;
  let grammar: Grammar | undefined = grammarOf(document.kind);
  let key: Scalar | undefined;
  let isItem = false;
  for (const step of path) {
    if (node?.kind === 'mapping') {
      const pair = pairOf(node, step);
      grammar = grammar?.properties.get(step) ?? grammar?.entries;
      [key, node, isItem] = [pair?.key, pair?.value, false];
    } else {
      grammar = grammar?.items;
      [node, isItem] = [node?.kind === 'sequence' ? node.items[Number(step)] : undefined, true];
    }
  }
  return node && { node, grammar, key, isItem };
}

/**
 * Where a missing key belongs: the key itself if it is written (and empty); in a list item its `id`, or its first key;
 * elsewhere the key of the mapping that lacks it; in the document its first key.
 */
export function placeOfMissing({ node, key, isItem }: Located, missing: string): Range {
  if (node.kind !== 'mapping') return node;
  const empty = pairOf(node, missing)?.key;
  if (empty) return empty;
  return key && !isItem ? key : placeOfItem(node);
}

function placeOfItem(node: Mapping): Range {
  const id = valueOf(node, 'id');
  return id?.kind === 'scalar' ? id : (node.pairs[0]?.key ?? node);
}
