import type { Range, Scalar } from '../../language/syntax/tree.ts';
import { within } from '../../language/syntax/within.ts';
import type { Matched } from './phrases.ts';
import type { Reading } from './reading.ts';

/** Where matched words stand in the document, and their text. */
export interface Covered {
  readonly at: Range;
  readonly text: string;
}

/** The place and the text of matched words of a scalar. */
export function covered(scalar: Scalar, { text, words }: Reading, { from, to }: Matched): Covered {
  const start = words[from]!.start;
  const end = words[to - 1]!.end;
  return { at: within(scalar, start, end), text: text.slice(start, end) };
}
