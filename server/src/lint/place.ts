import type { Place } from '../contracts/finding.ts';
import type { Document } from '../language/document.ts';
import type { Range } from '../language/syntax/tree.ts';

/** The part of a range that lies on one line: for a block text its first line of content, else the first line. */
export function onOneLine(text: string, { start, end }: Range): Range {
  const from = Math.min(Math.max(start, 0), text.length);
  const to = Math.min(Math.max(end, from), text.length);
  const stretch = text.slice(from, to);
  const block = /^[|>][^\n]*\n\s*/.exec(stretch);
  const begin = block ? from + block[0].length : from;
  const line = /^[^\r\n]*/.exec(text.slice(begin, to))![0];
  return { start: begin, end: begin + line.trimEnd().length };
}

/** Where a range of a document is, in lines. */
export function placeOf(document: Document, range: Range): Place {
  return {
    uri: document.uri,
    start: document.source.positionAt(range.start),
    end: document.source.positionAt(range.end),
  };
}
