import type { Document } from '../../language/document.ts';
import { endOfLine, startOfLine } from '../../language/edit/layout.ts';
import type { Mapping, Node, Pair, Range, Sequence } from '../../language/syntax/tree.ts';

export type Collection = Mapping | Sequence;

/** A list or a mapping, and where it hangs. */
export interface Held {
  readonly node: Collection;
  /** Undefined for the root. */
  readonly parent: Collection | undefined;
  /** The pair whose value it is. */
  readonly pair: Pair | undefined;
}

/** The lists and mappings that a range lies in, outermost first. A line belongs to what is written on it, up to its end. */
export function around(document: Document, range: Range): readonly Held[] {
  const { root } = document.syntax;
  if (root === undefined || root.kind === 'scalar') return [];
  const found: Held[] = [{ node: root, parent: undefined, pair: undefined }];
  for (let next = held(document, root, range); next; next = held(document, next.node, range)) found.push(next);
  return found;
}

/** As {@link around}; where the range lies on a key whose value is a list or a mapping, that is the last. */
export function touched(document: Document, range: Range): readonly Held[] {
  const found = around(document, range);
  const parent = found.at(-1)?.node;
  if (parent?.kind !== 'mapping') return found;
  const pair = ownPairs(parent).find(({ key }) => key.start <= range.start && range.end <= key.end + 1);
  const node = pair && ownValue(pair);
  return node === undefined || node.kind === 'scalar' ? found : [...found, { node, parent, pair }];
}

/** The pairs that are written in a mapping, in the order of the text. */
export function ownPairs({ pairs }: Mapping): readonly Pair[] {
  return pairs.filter(({ merged }) => !merged);
}

/** The value of a pair where it is written there; undefined for one that an alias repeats. */
export function ownValue({ key, value }: Pair): Node | undefined {
  return value && value.start >= key.end ? value : undefined;
}

/** Whether two ranges overlap or meet. */
export function meets(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function held(document: Document, parent: Collection, range: Range): Held | undefined {
  const isIn = (node: Node | undefined): node is Collection =>
    node !== undefined &&
    node.kind !== 'scalar' &&
    parent.start <= node.start &&
    isAround(document, parent, node, range);
  if (parent.kind === 'sequence') {
    const node = parent.items.find(isIn);
    return node && { node, parent, pair: undefined };
  }
  for (const pair of ownPairs(parent)) {
    const node = ownValue(pair);
    if (isIn(node)) return { node, parent, pair };
  }
  return undefined;
}

function isAround(document: Document, parent: Collection, node: Collection, range: Range): boolean {
  const isItem = parent.kind === 'sequence' && !parent.flow;
  const start = isItem || !node.flow ? startOfLine(document, node.start) : node.start;
  const end = isItem || !node.flow ? endOfLine(document, node) : node.end;
  return start <= range.start && range.end <= end;
}
