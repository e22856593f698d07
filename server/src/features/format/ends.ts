import type { Edit } from '../../contracts/finding.ts';
import type { Line } from './lines.ts';
import type { FormatOptions } from './options.ts';
import type { Token } from './token.ts';
import { trailingSpace } from './white-space.ts';

/** Takes away the white space at the end of a line, where it means nothing. */
export function trimLine(text: string, { start, end, continues }: Line): readonly Edit[] {
  if (continues?.kind === 'block') return [];
  const from = trailingSpace(text, start, end);
  // In double quotes, a backslash makes the space behind it a part of the text.
  if (from === end || text[from - 1] === '\\') return [];
  return [{ start: from, end, text: '' }];
}

/** Ends a text with one line break. Empty lines that belong to its last block scalar stay. */
export function endText(
  text: string,
  last: Token,
  lineBreak: string,
  { insertFinalNewline, trimFinalNewlines }: FormatOptions,
): readonly Edit[] {
  const feed = text.indexOf('\n', last.end - 1);
  if (feed === -1) return insertFinalNewline ? [{ start: text.length, end: text.length, text: lineBreak }] : [];
  const end = Math.max(feed + 1, last.end);
  return trimFinalNewlines && end < text.length ? [{ start: end, end: text.length, text: '' }] : [];
}
