import type { Document } from '../../language/document.ts';
import { suppressionsOf } from '../../language/suppressions.ts';

/** Whether a comment suppresses findings in the line of an offset: what leaves that line would be reported again. */
export function isSuppressed(document: Document, offset: number): boolean {
  const { line } = document.source.positionAt(offset);
  return suppressionsOf(document).some((suppression) => suppression.line === line);
}
