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

/**
 * Every mapping of a document along the grammar, outer ones first. One that aliases repeat comes once for each thing
 * it stands for.
 */
export function* mappingsOf(document: Document): Iterable<KnownMapping> {
  const seen = new Map<Grammar | undefined, Set<Node>>();
  const open: { readonly node: Node; readonly grammar: Grammar | undefined }[] = [];
  if (document.syntax.root) open.push({ node: document.syntax.root, grammar: grammarOf(document.kind) });
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, grammar } = next;
    if (node.kind === 'scalar' || isSeen(seen, node, grammar)) continue;
    // Pushed in reverse, so that what comes first in the text is looked at first.
    if (node.kind === 'sequence') {
      for (const item of node.items.toReversed()) open.push({ node: item, grammar: grammar?.items });
      continue;
    }
    yield { mapping: node, grammar };
    for (const { key, value } of node.pairs.toReversed())
      if (value) open.push({ node: value, grammar: grammar?.properties.get(key.text) ?? grammar?.entries });
  }
}

function isSeen(seen: Map<Grammar | undefined, Set<Node>>, node: Node, grammar: Grammar | undefined): boolean {
  const nodes = seen.get(grammar) ?? new Set();
  if (nodes.has(node)) return true;
  seen.set(grammar, nodes.add(node));
  return false;
}

/** Whether the keys of a mapping are names that the author gives (`okta` in `systems`), not keys of the format. */
export function holdsNames(grammar: Grammar | undefined): boolean {
  return grammar?.entries !== undefined && grammar.keyForm !== undefined;
}
