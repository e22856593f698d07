import type { Document } from '../language/document.ts';
import { grammarOf } from '../language/schema/grammar.ts';
import type { Grammar } from '../language/schema/grammar.ts';
import type { Mapping, Node } from '../language/syntax/tree.ts';

/** A mapping of a document with what the format says of it. */
export interface KnownMapping {
  readonly mapping: Mapping;
  /** Undefined inside `x-` keys, unknown keys and values of another shape, of which the format says nothing. */
  readonly grammar: Grammar | undefined;
}

// A document never changes, and several rules walk through all of it.
const known = new WeakMap<Document, readonly KnownMapping[]>();

/**
 * Every mapping of a document along the grammar, outer ones first. One that aliases repeat comes once for each thing
 * it stands for.
 */
export function mappingsOf(document: Document): readonly KnownMapping[] {
  const before = known.get(document);
  if (before) return before;
  const found: KnownMapping[] = [];
  const { root } = document.syntax;
  if (root) collect(root, grammarOf(document.kind), new Map(), found);
  known.set(document, found);
  return found;
}

function collect(
  node: Node,
  grammar: Grammar | undefined,
  seen: Map<Grammar | undefined, Set<Node>>,
  found: KnownMapping[],
): void {
  if (node.kind === 'scalar' || isSeen(seen, node, grammar)) return;
  if (node.kind === 'sequence') {
    for (const item of node.items) collect(item, grammar?.items, seen, found);
    return;
  }
  found.push({ mapping: node, grammar });
  for (const { key, value } of node.pairs)
    if (value) collect(value, grammar?.properties.get(key.text) ?? grammar?.entries, seen, found);
}

function isSeen(seen: Map<Grammar | undefined, Set<Node>>, node: Node, grammar: Grammar | undefined): boolean {
  const nodes = seen.get(grammar);
  if (nodes?.has(node)) return true;
  if (nodes) nodes.add(node);
  else seen.set(grammar, new Set([node]));
  return false;
}

/** Whether the keys of a mapping are names that the author gives (`okta` in `systems`), not keys of the format. */
export function holdsNames(grammar: Grammar | undefined): boolean {
  return grammar?.entries !== undefined && grammar.keyForm !== undefined;
}
