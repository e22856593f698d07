import type { Edit } from '../../contracts/finding.ts';
import type { Document } from '../../language/document.ts';
import type { Node } from '../../language/syntax/tree.ts';
import { ownPairs } from './around.ts';
import type { Collection } from './around.ts';
import { blockEntries, columnOf } from './block-entries.ts';
import type { EntryLines } from './block-entries.ts';
import { flowEntries } from './flow-entries.ts';
import { sayTheSame } from '../../language/syntax/same.ts';

/**
 * The edits that put the entries of a list or mapping into another order. Blank lines, commas and comments that belong
 * to no entry stay where they are. Undefined where the entries can't be told apart.
 * @param order for each place, the index of the entry that comes there
 */
export function rearranged(
  document: Document,
  node: Collection,
  order: readonly number[],
): readonly Edit[] | undefined {
  const text = document.source.getText();
  const places: readonly EntryLines[] | undefined = node.flow
    ? flowEntries(document, node)?.map((range) => ({ ...range, isInline: true }))
    : blockEntries(document, node);
  if (places?.length !== order.length) return undefined;
  const margin = node.flow ? '' : ' '.repeat(columnOf(document, node));
  return places.flatMap((place, index): Edit[] => {
    const entry = places[order[index]!]!;
    if (entry === place) return [];
    const source = (entry.isInline ? margin : '') + text.slice(entry.start, entry.end);
    return [{ start: place.start, end: place.end, text: place.isInline ? source.trimStart() : source }];
  });
}

/** Whether a changed document differs from a document in the order of the entries of one node alone. */
export function saysRearranged(
  document: Document,
  node: Collection,
  order: readonly number[],
): (root: Node | undefined) => boolean {
  const expected = document.syntax.root && withOther(document.syntax.root, node, inOrder(node, order));
  return (root) => sayTheSame(root, expected);
}

/** Whether an order leaves everything where it is. */
export function isInOrder(order: readonly number[]): boolean {
  return order.every((entry, index) => entry === index);
}

function inOrder(node: Collection, order: readonly number[]): Node {
  if (node.kind === 'sequence') return { ...node, items: order.map((index) => node.items[index]!) };
  const own = ownPairs(node);
  return { ...node, pairs: [...order.map((index) => own[index]!), ...node.pairs.filter(({ merged }) => merged)] };
}

/** A tree with another node in place of one. */
function withOther(root: Node, node: Node, other: Node): Node {
  if (root === node) return other;
  if (root.kind === 'scalar') return root;
  if (root.kind === 'sequence') return { ...root, items: root.items.map((item) => withOther(item, node, other)) };
  return {
    ...root,
    pairs: root.pairs.map((pair) => ({ ...pair, value: pair.value && withOther(pair.value, node, other) })),
  };
}
