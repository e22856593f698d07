/** A line of a text. */
export interface Line {
  readonly start: number;
  /** Before its line break. */
  readonly end: number;
  /** Where the next line begins; the end of the text behind the last one. */
  readonly next: number;
}

export function lineAt(text: string, offset: number): Line {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const feed = text.indexOf('\n', offset);
  if (feed === -1) return { start, end: text.length, next: text.length };
  return { start, end: text[feed - 1] === '\r' && feed > start ? feed - 1 : feed, next: feed + 1 };
}

/** Where the indentation of a line begins: behind a byte order mark. */
export function leftOf(text: string, { start }: Line): number {
  return start === 0 && text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : start;
}

const BYTE_ORDER_MARK = 0xfeff;

/** Where the content of a line begins; its end for a blank one. */
export function contentOf(text: string, line: Line): number {
  let at = leftOf(text, line);
  while (at < line.end && text[at] === ' ') at += 1;
  return at;
}

/** How far a line is indented, in spaces. */
export function marginOf(text: string, line: Line): number {
  return contentOf(text, line) - leftOf(text, line);
}

/** Whether a line's indentation says where it belongs: it is not blank, no comment, and does not close a bracket. */
export function isStructural(text: string, line: Line): boolean {
  const at = contentOf(text, line);
  return at < line.end && !'#]}'.includes(text[at]!);
}

/** Whether a line begins with the dash of a list item. */
export function isDash(text: string, line: Line): boolean {
  const at = contentOf(text, line);
  return text[at] === '-' && (at + 1 >= line.end || text[at + 1] === ' ');
}

/** The nearest line above that is wanted. */
export function lineAbove(text: string, from: Line, isWanted: (line: Line) => boolean): Line | undefined {
  for (let line = from; line.start > 0;) {
    line = lineAt(text, line.start - 1);
    if (isWanted(line)) return line;
  }
  return undefined;
}

/** The nearest line below that is wanted. */
export function lineBelow(text: string, from: Line, isWanted: (line: Line) => boolean): Line | undefined {
  for (let line = from; line.next > line.start && line.next < text.length;) {
    line = lineAt(text, line.next);
    if (isWanted(line)) return line;
  }
  return undefined;
}

/** Where the spaces begin that stand before an offset. */
export function startOfGap(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] === ' ') at -= 1;
  return at;
}
