import type { Document } from '../../language/document.ts';
import type { Range } from '../../language/syntax/tree.ts';
import { occurrencesIn } from '../../semantics/occurrences.ts';
import { occurrenceAt } from './name.ts';

/** A place of a name in a document, and whether the name is given there. */
export interface Highlight {
  readonly range: Range;
  readonly isDefinition: boolean;
}

/** Every place of the document that means the name at an offset. */
export function highlightsAt(document: Document, offset: number): readonly Highlight[] {
  const at = occurrenceAt(document, offset);
  if (!at) return [];
  // In one document, one word of a kind means one thing.
  return occurrencesIn(document)
    .filter(({ kind, name }) => kind === at.kind && name === at.name)
    .map(({ range, isDefinition }) => ({ range, isDefinition }));
}
