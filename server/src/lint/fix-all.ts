import type { Edit } from '../contracts/finding.ts';
import { readDocument } from '../language/document.ts';
import type { Document } from '../language/document.ts';
import { fixesOf } from './fixes.ts';
import { lint } from './lint.ts';
import type { LintContext } from './lint.ts';

/** How often a text is mended again because a fix uncovered another finding. */
const MAX_ROUNDS = 10;

/** Everything that can be mended beyond doubt, as edits of the document. */
export function fixAll(document: Document, context: LintContext): readonly Edit[] {
  const first = safeEdits(document, context);
  let mended = applied(document, first);
  for (let round = 1; round < MAX_ROUNDS; round += 1) {
    const edits = safeEdits(mended, context);
    if (edits.length === 0)
      return round === 1 ? first : [difference(document.source.getText(), mended.source.getText())];
    mended = applied(mended, edits);
  }
  return [difference(document.source.getText(), mended.source.getText())];
}

/** The edits of the safe fixes, leaving out a fix that touches one before it. */
function safeEdits(document: Document, context: LintContext): readonly Edit[] {
  const taken: Edit[] = [];
  for (const finding of lint(document, context).findings) {
    const fix = finding.fixable ? fixesOf(document, finding, context).find(({ safe }) => safe) : undefined;
    if (fix && !fix.edits.some((edit) => taken.some((other) => edit.start <= other.end && other.start <= edit.end)))
      taken.push(...fix.edits);
  }
  return taken.sort((a, b) => a.start - b.start);
}

/** The document after edits that are in order and do not overlap. */
function applied(document: Document, edits: readonly Edit[]): Document {
  const text = document.source.getText();
  let result = '';
  let from = 0;
  for (const edit of edits) {
    result += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return readDocument(document.uri, document.kind, result + text.slice(from), document);
}

/** One edit that makes one text of another, leaving what they share at both ends. */
function difference(before: string, after: string): Edit {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let tail = 0;
  const longest = Math.min(before.length, after.length) - start;
  while (tail < longest && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
