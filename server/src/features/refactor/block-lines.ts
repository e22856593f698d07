import type { Document } from '../../language/document.ts';
import { indentStep, lineBreak } from '../../language/edit/layout.ts';
import type { Scalar } from '../../language/syntax/tree.ts';
import { ownPairs } from './around.ts';
import type { Collection } from './around.ts';
import { flowEntries } from './flow-entries.ts';

/**
 * The entries of a list or mapping in flow style as lines of a block at a column, the first without its indentation.
 * What is in flow style inside of them stays so. Undefined where a comment, a merge key or the like stands between them.
 * @param without the key of an entry to leave out
 */
export function blockLines(
  document: Document,
  node: Collection,
  column: number,
  without?: Scalar,
): readonly string[] | undefined {
  const text = document.source.getText();
  const keys = node.kind === 'mapping' ? ownPairs(node).map(({ key }) => key) : [];
  const sources = flowEntries(document, node)?.flatMap(({ start, end }, index) => {
    const key = keys[index];
    if (key && key === without) return [];
    return [key ? pairText(text.slice(start, key.end), text.slice(key.end, end)) : `- ${text.slice(start, end)}`];
  });
  if (!sources || sources.length === 0) return undefined;
  const margin = ' '.repeat(column);
  const deeper = column + indentStep(document);
  const feed = lineBreak(document);
  return sources.map((source, index) => (index === 0 ? '' : margin) + reindented(source, deeper, feed));
}

/** A text of several lines with all but the first moved to a column, or deeper where they are. */
function reindented(source: string, column: number, feed: string): string {
  const [first, ...others] = source.split(/\r?\n/);
  const least = others.reduce((least, line) => Math.min(least, marginOf(line)), Infinity);
  const lines = others.map((line) => (line.trim() === '' ? '' : ' '.repeat(column) + line.slice(least)));
  return [first, ...lines].join(feed);
}

function marginOf(line: string): number {
  return line.trim() === '' ? Infinity : /^ */.exec(line)![0].length;
}

/** `"by":it` is one thing in braces; in a block a space parts the two. */
function pairText(key: string, rest: string): string {
  if (rest === '' || /^:(?:\s|$)/.test(rest)) return `${key}${rest === '' ? ':' : rest}`;
  return `${key}: ${rest.replace(/^\s*:\s*/, '')}`;
}
