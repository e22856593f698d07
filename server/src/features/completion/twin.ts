import type { Mapping, Node, Sequence } from '../../language/syntax/tree.ts';

/**
 * The list or mapping of a document that an excerpt shows a part of: the one that holds an entry at the same place.
 * @param root the tree of the document
 * @param from entries that begin here or later are not the document's
 */
export function twinOf<T extends Mapping | Sequence>(root: Node | undefined, part: T, from: number): T | undefined {
  // A merge key is no entry of the tree, but the mapping begins with it.
  const start = [...startsIn(part), part.start].find((each) => each < from);
  if (start === undefined) return undefined;
  for (let node = root; node && node.kind !== 'scalar';) {
    if (node.kind === part.kind && (node.start === start || startsIn(node).includes(start))) return node as T;
    const children: readonly (Node | undefined)[] =
      node.kind === 'sequence' ? node.items : node.pairs.map(({ value, merged }) => (merged ? undefined : value));
    node = children.find((child) => child && child.start <= start && start < child.end);
  }
  return undefined;
}

/** Where the entries of a list or mapping begin, without those that a merge key brings in. */
function startsIn(node: Mapping | Sequence): readonly number[] {
  return node.kind === 'sequence'
    ? node.items.map(({ start }) => start)
    : node.pairs.flatMap(({ key, merged }) => (merged ? [] : [key.start]));
}
