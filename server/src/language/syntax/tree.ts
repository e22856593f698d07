/**
 * The syntax tree of a YAML text: our own small type, so that the parser can be replaced.
 * All offsets are UTF-16 units into the original text; `end` is exclusive.
 */

export interface Range {
  readonly start: number;
  readonly end: number;
}

export type Node = Mapping | Sequence | Scalar;

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

export interface Scalar extends Range {
  readonly kind: 'scalar';
  /** As the YAML 1.2 core schema resolves it. */
  readonly value: string | number | bigint | boolean | null;
  /** The value as text: what was written, for numbers and booleans too (`2.0` stays `2.0`); empty for null. */
  readonly text: string;
  readonly style: ScalarStyle;
  /** For an alias (`*name`): the scalar that it repeats. The range is the alias's own. */
  readonly anchor?: Scalar;
}

export interface Sequence extends Range {
  readonly kind: 'sequence';
  readonly flow: boolean;
  /** An alias to a collection is that collection itself, the same object. */
  readonly items: readonly Node[];
}

export interface Mapping extends Range {
  readonly kind: 'mapping';
  readonly flow: boolean;
  /** In the order of the text; merged pairs (`<<`) come last and only where the mapping has no such key itself. */
  readonly pairs: readonly Pair[];
}

export interface Pair {
  readonly key: Scalar;
  /** Absent where nothing stands behind the colon. */
  readonly value: Node | undefined;
  /** Taken over from another mapping by a merge key: its range lies there. */
  readonly merged?: true;
  /** The same key stands earlier in the same mapping. */
  readonly repeated?: true;
}

export interface Comment extends Range {}

/** A place that repeats what an anchor names (`*name`), be it behind a merge key. */
export interface Alias extends Range {
  readonly name: string;
  /** What is repeated, where it is written. */
  readonly target: Node;
}

/** Something in the text that YAML, or a limit of ours, does not allow. */
export interface SyntaxProblem extends Range {
  readonly message: string;
}

/** The value behind a key; absent where the key is absent, empty or null. */
export function valueOf(mapping: Mapping, key: string): Node | undefined {
  const value = pairOf(mapping, key)?.value;
  return value === undefined || (value.kind === 'scalar' && value.value === null) ? undefined : value;
}

/** The first pair with this key. */
export function pairOf(mapping: Mapping, key: string): Pair | undefined {
  return mapping.pairs.find((pair) => pair.key.text === key);
}

/** Where the value of a scalar is written: at its anchor if it is an alias. */
export function written(scalar: Scalar): Scalar {
  return scalar.anchor ?? scalar;
}
