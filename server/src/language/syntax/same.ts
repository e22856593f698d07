import type { Node } from './tree.ts';

/**
 * Whether two trees say the same: comments, layout and the style of scalars do not count, the order of keys does.
 */
export function sayTheSame(a: Node | undefined, b: Node | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a.kind !== b.kind) return false;
  if (a.kind === 'scalar') return b.kind === 'scalar' && a.text === b.text && typeof a.value === typeof b.value;
  if (a.kind === 'sequence')
    return (
      b.kind === 'sequence' &&
      a.items.length === b.items.length &&
      a.items.every((item, index) => sayTheSame(item, b.items[index]))
    );
  return (
    b.kind === 'mapping' &&
    a.pairs.length === b.pairs.length &&
    a.pairs.every(({ key, value }, index) => {
      const other = b.pairs[index]!;
      return key.text === other.key.text && sayTheSame(value, other.value);
    })
  );
}
