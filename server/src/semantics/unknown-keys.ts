import { nearest } from '../language/forms/nearest.ts';
import type { Grammar } from '../language/schema/grammar.ts';
import type { Mapping, Scalar } from '../language/syntax/tree.ts';
import { sameLetters } from './spelling.ts';

/** A key that the format does not know where it stands. */
export interface UnknownKey {
  readonly key: Scalar;
  /** The key of the format that it most likely is, among those the mapping does not have yet. */
  readonly near: string | undefined;
}

/** The keys of a mapping that the format does not know; none where the keys are names, and none that begin with `x-`. */
export function unknownKeys(mapping: Mapping, grammar: Grammar | undefined): readonly UnknownKey[] {
  if (grammar === undefined || grammar.entries !== undefined || grammar.properties.size === 0) return [];
  const unknown = mapping.pairs.filter(
    ({ key, repeated }) => !repeated && !grammar.properties.has(key.text) && !key.text.startsWith('x-'),
  );
  if (unknown.length === 0) return [];
  const written = new Set(mapping.pairs.map(({ key }) => key.text));
  const absent = [...grammar.properties.keys()].filter((key) => !written.has(key));
  return unknown.map(({ key }) => ({
    key,
    near: absent.find((each) => sameLetters(each, key.text)) ?? nearest(key.text, absent),
  }));
}
