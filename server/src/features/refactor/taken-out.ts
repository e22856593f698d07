import type { Edit } from '../../contracts/finding.ts';
import type { Document } from '../../language/document.ts';
import type { Mapping } from '../../language/syntax/tree.ts';
import { ownPairs } from './around.ts';
import { blockEntries, columnOf } from './block-entries.ts';
import { flowEntries } from './flow-entries.ts';

/** Stands for the value of an entry that is written as it was. */
export const STAND_IN = 'STAND-IN';

/** An entry that leaves a mapping as it is written, comments included. */
export interface TakenOut {
  /** Takes it out. */
  readonly edit: Edit;
  /** Puts it in place of the entry with the stand-in, in the text of a mapping of the same style and indentation. */
  readonly into: (mapping: string) => string;
}

/** Undefined where a mapping has no such entry, begins with it, or can't be told apart. */
export function takenOut(document: Document, mapping: Mapping, key: string): TakenOut | undefined {
  const text = document.source.getText();
  const index = ownPairs(mapping).findIndex((pair) => pair.key.text === key);
  const entries = mapping.flow ? flowEntries(document, mapping) : blockEntries(document, mapping);
  const entry = entries?.[index];
  const before = entries?.[index - 1];
  if (!entry || !before) return undefined;
  const source = text.slice(entry.start, entry.end);
  const standIn = `${key}: ${STAND_IN}`;
  if (mapping.flow) {
    const edit = { start: before.end, end: entry.end, text: '' };
    return { edit, into: (other) => other.replace(standIn, () => source) };
  }
  const feed = text[entry.start - 2] === '\r' ? entry.start - 2 : entry.start - 1;
  const margin = ' '.repeat(columnOf(document, mapping));
  const edit = { start: feed, end: entry.end, text: '' };
  return { edit, into: (other) => other.replace(margin + standIn, () => source) };
}
