import type { Grammar } from '../../language/schema/grammar.ts';
import type { Mapping, Node, Pair, Range, Scalar, Sequence } from '../../language/syntax/tree.ts';

/** The scalar at an offset of a tree, with the way to it. */
export interface Hit {
  readonly part: 'key' | 'value';
  readonly node: Scalar;
  /** Of the mapping whose key it is, or of the value. */
  readonly grammar: Grammar;
  /** The keys from the root to the mapping, or to the value. */
  readonly keys: readonly string[];
  /** The mappings around it, the innermost last. */
  readonly mappings: readonly Mapping[];
  /** The pair whose key it is, or that it is the value of, be it in a list. */
  readonly pair: Pair | undefined;
  /** The list that it is an item of. */
  readonly list: Sequence | undefined;
  readonly isFlow: boolean;
}

type Way = Pick<Hit, 'keys' | 'mappings' | 'pair' | 'list' | 'isFlow'>;

const START: Way = { keys: [], mappings: [], pair: undefined, list: undefined, isFlow: false };

/** What stands at an offset; undefined where the format says nothing of it. */
export function hitAt(root: Node | undefined, grammar: Grammar, at: number): Hit | undefined {
  return root && inNode(root, grammar, START, at);
}

function inNode(node: Node, grammar: Grammar | undefined, way: Way, at: number): Hit | undefined {
  if (!grammar || !holds(node, at)) return undefined;
  if (node.kind === 'scalar') return { ...way, part: 'value', node, grammar };
  const isFlow = way.isFlow || node.flow;
  if (node.kind === 'sequence') {
    const item = node.items.find((each) => holds(each, at));
    return item && inNode(item, grammar.items, { ...way, list: node, isFlow }, at);
  }
  const inside = { ...way, mappings: [...way.mappings, node], isFlow };
  for (const pair of node.pairs) {
    const { key, value, merged } = pair;
    if (merged) continue;
    if (holds(key, at)) return { ...inside, part: 'key', node: key, grammar, pair };
    if (!value || !holds(value, at)) continue;
    const known = grammar.properties.get(key.text) ?? grammar.entries;
    return inNode(value, known, { ...inside, keys: [...way.keys, key.text], pair, list: undefined }, at);
  }
  return undefined;
}

function holds({ start, end }: Range, at: number): boolean {
  return start <= at && at < end;
}
