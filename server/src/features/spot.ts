import type { Document } from '../language/document.ts';
import { grammarOf } from '../language/schema/grammar.ts';
import type { Grammar } from '../language/schema/grammar.ts';
import type { Mapping, Node, Range, Scalar } from '../language/syntax/tree.ts';

/** What stands at an offset of a document: a key or a scalar value, with what the schema says of it. */
export interface Spot {
  readonly part: 'key' | 'value';
  readonly node: Scalar;
  /** Of the value behind a key, or of the value itself. */
  readonly grammar: Grammar;
  /** The keys on the way from the root, the one of the spot included: `['evidence', 'okta-event', 'retain']`. */
  readonly keys: readonly [string, ...string[]];
  /** The mapping that the last of the keys stands in, with what the schema says of it. */
  readonly owner: Mapping;
  readonly ownerGrammar: Grammar;
}

/** The spot at an offset; undefined between the words, and where the schema knows nothing. */
export function spotAt(document: Document, offset: number): Spot | undefined {
  const { root } = document.syntax;
  return root && spotIn(root, grammarOf(document.kind), undefined, offset);
}

type Way = Pick<Spot, 'keys' | 'owner' | 'ownerGrammar'>;

function spotIn(node: Node, grammar: Grammar, way: Way | undefined, offset: number): Spot | undefined {
  if (node.kind === 'scalar') return way && { ...way, part: 'value', node, grammar };
  if (node.kind === 'sequence') {
    const item = node.items.find((each) => holds(each, offset));
    return item && grammar.items && spotIn(item, grammar.items, way, offset);
  }
  for (const { key, value, merged } of node.pairs) {
    const known = grammar.properties.get(key.text) ?? grammar.entries;
    if (merged || !known) continue;
    const isKey = holds(key, offset);
    if (!isKey && !(value && holds(value, offset))) continue;
    const here: Way = { keys: way ? [...way.keys, key.text] : [key.text], owner: node, ownerGrammar: grammar };
    if (isKey) return { ...here, part: 'key', node: key, grammar: known };
    // "One or a list": a single value is described as an item is.
    const spot = value && spotIn(value, known, here, offset);
    if (spot) return spot;
  }
  return undefined;
}

/** Whether an offset lies in a range or right behind it, where a word that was just typed ends. */
export function holds({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset <= end;
}
