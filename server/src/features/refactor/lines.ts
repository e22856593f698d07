import type { Document } from '../../language/document.ts';
import { startOfLine } from '../../language/edit/layout.ts';
import type { Range } from '../../language/syntax/tree.ts';

/** A line of a document without its line break. */
export interface Line extends Range {
  readonly holds: 'nothing' | 'a comment' | 'something else';
  /** Where the first character that is no space stands in it. */
  readonly column: number;
}

/** Reads the lines of a document one by one; a comment is what the tree says is one. */
export function lineReader(document: Document): (start: number) => Line {
  const text = document.source.getText();
  const comments = new Set(document.syntax.comments.map(({ start }) => start));
  return (start) => {
    const feed = text.indexOf('\n', start);
    const last = feed === -1 ? text.length : feed;
    const end = last > start && text[last - 1] === '\r' ? last - 1 : last;
    let first = start;
    while (first < end && (text[first] === ' ' || text[first] === '\t')) first += 1;
    const holds = first === end ? 'nothing' : comments.has(first) ? 'a comment' : 'something else';
    return { start, end, holds, column: first - start };
  };
}

/** The offset at which the line behind a line begins; undefined for the last. */
export function nextLine(document: Document, { end }: Range): number | undefined {
  const feed = document.source.getText().indexOf('\n', end);
  return feed === -1 ? undefined : feed + 1;
}

/** The comment lines directly above an offset's line, the nearest last. */
export function commentsAbove(document: Document, offset: number, read: (start: number) => Line): readonly Line[] {
  const found: Line[] = [];
  for (let start = startOfLine(document, offset); start > 0;) {
    start = startOfLine(document, start - 1);
    const line = read(start);
    if (line.holds !== 'a comment') break;
    found.unshift(line);
  }
  return found;
}
