import type { Edit } from '../../contracts/finding.ts';
import type { Document } from '../document.ts';
import type { Grammar } from '../schema/grammar.ts';
import type { Mapping } from '../syntax/tree.ts';
import type { Plain } from '../syntax/write.ts';
import { insertKey } from './insert.ts';

/**
 * Puts several keys into a mapping that has keys of its own, each at its place. Keys that land at one place become one
 * edit, since the order of two edits at one place is nobody's promise.
 * @param values in the order of the grammar
 */
export function insertKeys(
  document: Document,
  mapping: Mapping,
  values: ReadonlyMap<string, Plain>,
  grammar: Grammar,
): readonly Edit[] {
  const edits = new Map<string, Edit>();
  for (const [key, value] of values) {
    const edit = insertKey(document, mapping, key, value, grammar);
    const place = `${edit.start} ${edit.end}`;
    const before = edits.get(place);
    edits.set(place, before ? { ...edit, text: before.text + edit.text } : edit);
  }
  return [...edits.values()];
}
