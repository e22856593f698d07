import type { Document } from '../../language/document.ts';
import { pairOf } from '../../language/syntax/tree.ts';
import type { Range } from '../../language/syntax/tree.ts';

/** The range of a top-level entry: its key with its value; undefined where it is not written. */
export function entryRange({ syntax }: Document, key: string): Range | undefined {
  if (syntax.root?.kind !== 'mapping') return undefined;
  const pair = pairOf(syntax.root, key);
  if (!pair || pair.merged) return undefined;
  // The value of an alias stands elsewhere.
  const end = pair.value && pair.value.start >= pair.key.end ? pair.value.end : pair.key.end;
  return { start: pair.key.start, end };
}

/** The ranges of several entries, from the first to the last of them that are written side by side. */
export function entryRanges(document: Document, keys: readonly string[]): readonly Range[] {
  return keys.flatMap((key) => entryRange(document, key) ?? []);
}
