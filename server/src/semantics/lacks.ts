import { keyOf } from '../language/model/read.ts';
import type { Item } from '../language/model/read.ts';
import { valueOf } from '../language/syntax/tree.ts';
import type { Node, Range } from '../language/syntax/tree.ts';

/**
 * Whether nothing is written for a key: it is absent, or a text, list or mapping without content. A value of another
 * shape than the format asks for is something all the same; of that the schema speaks.
 */
export function lacks(owner: Pick<Item, 'node'>, key: string): boolean {
  return owner.node === undefined || isEmpty(valueOf(owner.node, key));
}

/** Whether a list that may say "none" on purpose (`[]`) is not written at all. */
export function lacksList(owner: Item, key: string): boolean {
  return lacks(owner, key) && (owner.node === undefined || valueOf(owner.node, key)?.kind !== 'sequence');
}

/** Keys that are missing at one place. */
export interface Gap {
  readonly at: Range;
  readonly keys: readonly string[];
}

/** Keys by the place at which their absence is reported, so that one place gives one finding. */
export function gapsOf(owner: Item, missing: readonly string[]): readonly Gap[] {
  const gaps = new Map<number, { at: Range; keys: string[] }>();
  for (const key of missing) {
    const at = keyOf(owner, key);
    const gap = gaps.get(at.start);
    if (gap) gap.keys.push(key);
    else gaps.set(at.start, { at, keys: [key] });
  }
  return [...gaps.values()];
}

function isEmpty(node: Node | undefined): boolean {
  if (node === undefined) return true;
  if (node.kind === 'mapping') return node.pairs.length === 0;
  if (node.kind === 'sequence') return node.items.every((item) => item.kind === 'scalar' && isBlank(item.value));
  return isBlank(node.value);
}

function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === '';
}
