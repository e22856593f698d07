import type { Edit } from '../../contracts/finding.ts';
import type { Document } from '../../language/document.ts';
import { parse } from '../../language/syntax/parse.ts';
import { sayTheSame } from '../../language/syntax/same.ts';

/**
 * Texts up to this length, in UTF-16 units, are read again after formatting; five times the longest runbook seen. For a
 * longer one of which every line moves, reading would cost more than all the rest.
 */
const MAX_READ_AGAIN = 60_000;

/** Whether a document says the same after edits: what would be lost otherwise is somebody's evidence. */
export function staysTheSame(document: Document, edits: readonly Edit[]): boolean {
  const text = document.source.getText();
  if (edits.length === 0 || text.length > MAX_READ_AGAIN) return true;
  const { root, comments } = document.syntax;
  const after = parse(applied(text, edits), document.syntax);
  return after.problems.length === 0 && after.comments.length === comments.length && sayTheSame(root, after.root);
}

/** The text after edits that are in order and do not overlap. */
function applied(text: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, text: inserted } of edits) {
    result += text.slice(from, start) + inserted;
    from = end;
  }
  return result + text.slice(from);
}
