import type { Document } from '../language/document.ts';
import { grammarOf } from '../language/schema/grammar.ts';
import type { Grammar } from '../language/schema/grammar.ts';
import type { Node, Range, Scalar } from '../language/syntax/tree.ts';

/** What stands at an offset of a document: a key or a scalar value, with what the schema says of it. */
export interface Spot {
  readonly part: 'key' | 'value';
  readonly node: Scalar;
  /** Of the value behind a key, or of the value itself. */
  readonly grammar: Grammar;
}

/** The spot at an offset; undefined between the words, and where the schema knows nothing. */
export function spotAt(document: Document, offset: number): Spot | undefined {
  const { root } = document.syntax;
  return root && spotIn(root, grammarOf(document.kind), offset);
}

function spotIn(node: Node, grammar: Grammar, offset: number): Spot | undefined {
  if (node.kind === 'scalar') return { part: 'value', node, grammar };
  if (node.kind === 'sequence') {
    const item = node.items.find((each) => holds(each, offset));
    return item && grammar.items && spotIn(item, grammar.items, offset);
  }
  for (const { key, value, merged } of node.pairs) {
    const known = grammar.properties.get(key.text) ?? grammar.entries;
    if (merged || !known) continue;
    if (holds(key, offset)) return { part: 'key', node: key, grammar: known };
    // "One or a list": a single value is described as an item is.
    if (value && holds(value, offset)) return spotIn(value, known, offset);
  }
  return undefined;
}

function holds({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset <= end;
}
