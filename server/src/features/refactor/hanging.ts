import type { Document } from '../../language/document.ts';
import type { Held } from './around.ts';

/** How a list or mapping hangs on the colon or the dash before it. */
export interface Hanging {
  /** The offset behind the colon or the dash. */
  readonly behind: number;
  /** The offset of the key or the dash. */
  readonly outer: number;
  /** Its anchor and its tag. */
  readonly properties: readonly string[];
  /** It begins on a line of its own, below the colon or the dash. */
  readonly isBelow: boolean;
}

/** Undefined for the root, inside brackets, and where a comment or an anchor stands in between that may be another's. */
export function hangingOf(document: Document, { node, parent, pair }: Held): Hanging | undefined {
  if (parent === undefined || parent.flow) return undefined;
  const text = document.source.getText();
  const { behind, properties } = wordsBefore(text, node.start);
  const outer = pair ? pair.key.start : behind - 1;
  const isHung = pair
    ? /^\s*:$/.test(text.slice(pair.key.end, behind))
    : /^\s?-$/.test(text.slice(Math.max(0, behind - 2), behind));
  const between = text.slice(behind, node.start);
  const feed = between.lastIndexOf('\n');
  const isBelow = feed !== -1;
  // `- &a id: x` names the key, not the mapping.
  const isSure = isBelow ? between.slice(feed).trim() === '' : node.flow || properties.length === 0;
  return isHung && isSure ? { behind, outer, properties, isBelow } : undefined;
}

/** The anchor and the tag before an offset, and where the word before them ends. */
function wordsBefore(text: string, offset: number): Pick<Hanging, 'behind' | 'properties'> {
  const properties: string[] = [];
  for (let at = offset; ;) {
    let end = at;
    while (end > 0 && isSpace(text, end - 1)) end -= 1;
    let start = end;
    while (start > 0 && !isSpace(text, start - 1)) start -= 1;
    if (start === end || (text[start] !== '&' && text[start] !== '!') || end === at) return { behind: end, properties };
    properties.unshift(text.slice(start, end));
    at = start;
  }
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text[at]!);
}
