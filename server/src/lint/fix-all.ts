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
  let pieces: readonly Piece[] = [{ text: document.source.getText(), origin: 0 }];
  let mended = document;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const edits = safeEdits(mended, context);
    if (edits.length === 0) break;
    pieces = applied(pieces, edits);
    mended = readDocument(document.uri, document.kind, pieces.map(({ text }) => text).join(''), mended);
  }
  return editsOf(pieces, document.source.getText().length);
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

/** A stretch of a text: taken from an offset of the document, or new. */
interface Piece {
  readonly text: string;
  readonly origin: number | undefined;
}

/** The pieces after edits that are in order and do not overlap. */
function applied(pieces: readonly Piece[], edits: readonly Edit[]): readonly Piece[] {
  const result: Piece[] = [];
  let from = 0;
  for (const { start, end, text } of edits) {
    result.push(...cut(pieces, from, start), { text, origin: undefined });
    from = end;
  }
  return [...result, ...cut(pieces, from, Infinity)];
}

/** The pieces between two offsets of the text that they make. */
function cut(pieces: readonly Piece[], start: number, end: number): readonly Piece[] {
  let at = 0;
  return pieces.flatMap(({ text, origin }) => {
    const first = Math.max(start - at, 0);
    const kept = text.slice(first, Math.max(end - at, 0));
    at += text.length;
    return kept === '' ? [] : [{ text: kept, origin: origin === undefined ? undefined : origin + first }];
  });
}

/** The edits that make the pieces of the document that they were taken from. */
function editsOf(pieces: readonly Piece[], length: number): readonly Edit[] {
  const edits: Edit[] = [];
  let from = 0;
  let inserted = '';
  for (const { text, origin } of [...pieces, { text: '', origin: length }]) {
    if (origin === undefined) {
      inserted += text;
      continue;
    }
    if (origin > from || inserted !== '') edits.push({ start: from, end: origin, text: inserted });
    from = origin + text.length;
    inserted = '';
  }
  return edits;
}
