import { format } from '../../../src/features/format/format.ts';
import { DEFAULT_FORMAT } from '../../../src/features/format/options.ts';
import type { FormatOptions } from '../../../src/features/format/options.ts';
import { readDocument } from '../../../src/language/document.ts';
import type { Range } from '../../../src/language/syntax/tree.ts';
import { applyEdits } from '../../support/edits.ts';

/** The text after formatting it, or the part of it inside a range. */
export function formatted(text: string, options: Partial<FormatOptions> = {}, within?: Range): string {
  const document = readDocument('file:///a.runbook.yaml', 'runbook', text);
  return applyEdits(text, format(document, { ...DEFAULT_FORMAT, ...options }, within));
}
