import { pairOf, valueOf } from '../syntax/tree.ts';
import type { Mapping, Node, Range, Scalar } from '../syntax/tree.ts';

/**
 * The readers that a document's model is declared with: each takes the node behind a key and gives what can be read
 * of it. They never fail: what has another shape than expected is absent (and reported by the schema).
 */
export type Reader<T> = (node: Node | undefined, place: Place) => T;

/** Where a value stands, for findings about what it lacks. */
export interface Place {
  /** The key it stands behind; absent for list items and the document. */
  readonly key: Scalar | undefined;
}

/** A mapping of the document: the fields that its reader declares, and where it stands. */
export interface Item {
  /** Absent where only the key is written (`okta:`). */
  readonly node: Mapping | undefined;
  /** Where a finding about a missing key belongs. */
  readonly place: Range;
  /** The key of an entry (`okta` in `systems`). */
  readonly key: Scalar | undefined;
}

type Fields = Readonly<Record<string, Reader<unknown>>>;
export type ItemOf<F extends Fields> = Item & { readonly [K in keyof F]: ReturnType<F[K]> };

/** The model type that a reader gives. */
export type Model<R> = R extends Reader<infer T> ? NonNullable<T> : never;

/** A text, number, date, reference: anything written as one scalar. Empty counts as absent. */
export const scalar: Reader<Scalar | undefined> = (node) =>
  node?.kind === 'scalar' && node.text.trim() !== '' ? node : undefined;

/** `true` or `false`. */
export const flag: Reader<boolean | undefined> = (node) =>
  node?.kind === 'scalar' && typeof node.value === 'boolean' ? node.value : undefined;

/** One or a list of scalars; absent and empty are the empty list. */
export const scalars: Reader<readonly Scalar[]> = (node, place) =>
  listed(node).flatMap((item) => scalar(item, place) ?? []);

/** A mapping with these keys. */
export function object<F extends Fields>(fields: F): Reader<ItemOf<F> | undefined> {
  return (node, place) => (node?.kind === 'mapping' ? item(fields, node, place.key) : undefined);
}

/** A list of mappings. A single mapping counts as a list of one. */
export function objects<F extends Fields>(fields: F): Reader<readonly ItemOf<F>[]> {
  return (node) => listed(node).flatMap((each) => (each.kind === 'mapping' ? [item(fields, each, undefined)] : []));
}

/** A mapping whose keys are names and whose values have these keys. The first of a repeated name counts. */
export function entries<F extends Fields>(fields: F): Reader<ReadonlyMap<string, ItemOf<F>>> {
  return (node) => {
    const read = new Map<string, ItemOf<F>>();
    if (node?.kind !== 'mapping') return read;
    for (const { key, value } of node.pairs) {
      if (!read.has(key.text)) read.set(key.text, item(fields, value?.kind === 'mapping' ? value : undefined, key));
    }
    return read;
  };
}

/** A mapping of names to scalars. */
export const scalarEntries: Reader<
  ReadonlyMap<string, { readonly key: Scalar; readonly value: Scalar | undefined }>
> = (node, place) => {
  const pairs = node?.kind === 'mapping' ? node.pairs.filter((pair) => pair.repeated === undefined) : [];
  return new Map(pairs.map(({ key, value }) => [key.text, { key, value: scalar(value, place) }]));
};

/** A list item is named by its `id`; anything else by its key; a document or an item without id by its first key. */
function item<F extends Fields>(fields: F, node: Mapping | undefined, key: Scalar | undefined): ItemOf<F> {
  const read: Record<string, unknown> = { node, key, place: placeOf(node, key) };
  for (const name of Object.keys(fields)) {
    const pair = node && pairOf(node, name);
    read[name] = fields[name]!(pair && valueOf(node, name), { key: pair?.key });
  }
  return read as ItemOf<F>;
}

function placeOf(node: Mapping | undefined, key: Scalar | undefined): Range {
  if (key !== undefined || node === undefined) return key ?? { start: 0, end: 0 };
  const id = valueOf(node, 'id');
  return id?.kind === 'scalar' ? id : (node.pairs[0]?.key ?? node);
}

function listed(node: Node | undefined): readonly Node[] {
  if (node === undefined) return [];
  return node.kind === 'sequence' ? node.items : [node];
}

/** Where a finding about a key belongs: at the key, if it is written (and empty), else where the mapping stands. */
export function keyOf(owner: Item, key: string): Range {
  return (owner.node && pairOf(owner.node, key)?.key) ?? owner.place;
}

/** Whether a key is written, be it empty. */
export function has(owner: Item, key: string): boolean {
  return owner.node !== undefined && pairOf(owner.node, key) !== undefined;
}
