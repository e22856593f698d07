/** What a reader does not see: control characters, and what turns the direction of a text. */
export const UNSEEN = /[\p{Cc}\p{Bidi_Control}\ufeff]/gu;

const GAPS = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\s]+/gu;

/** A text of a document on one line, without what a reader does not see. */
export function oneLine(text: string): string {
  return text.replace(GAPS, ' ').trim();
}
