const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

// Unicode Standard Annex 11: what takes two cells of a terminal. Blocks are enough here; single exceptions are rare.
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u;
const INVISIBLE = /^[\p{Mn}\p{Me}\u200b-\u200d]+$/u;
const ASCII = /^[ -~]*$/;

/** What a reader sees as one character, with its place in the text. */
export interface Grapheme {
  readonly text: string;
  /** In UTF-16 units. */
  readonly at: number;
}

export function graphemes(text: string): Grapheme[] {
  return Array.from(segmenter.segment(text), ({ segment, index }) => ({ text: segment, at: index }));
}

/** How many cells of a terminal a printable text takes. */
export function cells(text: string): number {
  if (ASCII.test(text)) return text.length;
  let sum = 0;
  for (const grapheme of graphemes(text)) {
    if (INVISIBLE.test(grapheme.text)) continue;
    sum += ASCII.test(grapheme.text) ? grapheme.text.length : WIDE.test(grapheme.text) ? 2 : 1;
  }
  return sum;
}
