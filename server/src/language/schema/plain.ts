import type { Node } from '../syntax/tree.ts';

/**
 * The plain value of a tree, as a validator reads it. What is empty counts as absent, so keys without a value, with an
 * empty text, list or mapping are left out; list items keep their places. An object has no prototype: `__proto__` is
 * only a key.
 */
export function plainValue(node: Node): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'sequence') return node.items.map(plainValue);
  const plain: Record<string, unknown> = { __proto__: null };
  for (const { key, value, repeated } of node.pairs) {
    if (value === undefined || repeated || isEmpty(value)) continue;
    plain[key.text] = plainValue(value);
  }
  return plain;
}

function isEmpty(node: Node): boolean {
  if (node.kind === 'scalar')
    return node.value === null || (typeof node.value === 'string' && node.value.trim() === '');
  return node.kind === 'sequence' ? node.items.length === 0 : node.pairs.length === 0;
}
