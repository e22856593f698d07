import type { SyntaxProblem } from './tree.ts';

// YAML 1.2.2, section 5.1, and the character that stands for bytes that are no UTF-8.
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff\ufffd]/;

/** The first character that no YAML text may hold, as a problem. */
export function unprintable(text: string): SyntaxProblem[] {
  const start = text.search(UNPRINTABLE);
  if (start === -1) return [];
  const code = text.charCodeAt(start).toString(16).toUpperCase().padStart(4, '0');
  const message =
    code === 'FFFD'
      ? 'These bytes are not UTF-8, so the text cannot be trusted from here on. Save the file as UTF-8.'
      : `A character that YAML does not allow (U+${code}) stands here. Remove it; if the file looks like this throughout, it is not UTF-8 text.`;
  return [{ start, end: start + 1, message }];
}
