import type { Document } from '../../language/document.ts';
import { endOfPair, lineBreak } from '../../language/edit/layout.ts';
import { pairOf } from '../../language/syntax/tree.ts';
import type { Mapping, Scalar } from '../../language/syntax/tree.ts';
import { flowText, lineText } from '../../language/syntax/write.ts';
import { ownPairs } from './around.ts';
import { blockEntries, columnOf } from './block-entries.ts';
import { blockLines } from './block-lines.ts';
import type { InlineEvidence } from './evidence-at.ts';
import { flowEntries } from './flow-entries.ts';
import { flowLine } from './flow-line.ts';

/** An inline item in braces, as it is written as far as that can be; its id is left out. */
export function itemInBraces(document: Document, { item, named }: InlineEvidence): string | undefined {
  if (item.kind === 'scalar') return `{ artifact: ${scalarText(document, item, flowText)} }`;
  const id = idOf(item, named);
  const text = document.source.getText();
  if (!item.flow) return flowLine(document, item, id)?.text;
  const source = text.slice(item.start, item.end);
  if (!id && !source.includes('\n')) return source.startsWith('{') ? source : `{ ${source} }`;
  const entries = flowEntries(document, item)?.filter(({ start, end }) => !id || id.end < start || end < id.start);
  const line = entries?.map(({ start, end }) => text.slice(start, end)).join(', ');
  return line === undefined || line.includes('\n') ? undefined : `{ ${line} }`;
}

/** An inline item as lines at a column, with the line break before them; its id is left out. */
export function itemInLines(document: Document, { item, named }: InlineEvidence, column: number): string | undefined {
  const lines =
    item.kind === 'scalar'
      ? [`artifact: ${scalarText(document, item, lineText)}`]
      : item.flow
        ? blockLines(document, item, column, idOf(item, named))
        : moved(withoutId(document, item, idOf(item, named)), column - columnOf(document, item));
  const feed = lineBreak(document);
  return lines && feed + ' '.repeat(column) + lines.join(feed);
}

/** The key `id`, which has no place in an item of its own. */
function idOf(item: Mapping, named: Scalar | undefined): Scalar | undefined {
  const pair = pairOf(item, 'id');
  return pair && pair.value === named ? pair.key : undefined;
}

function scalarText(document: Document, scalar: Scalar, write: (text: string) => string): string {
  const source = document.source.getText().slice(scalar.start, scalar.end);
  const isQuoted = scalar.style === 'single' || scalar.style === 'double';
  if (isQuoted && !/[\r\n]/.test(source)) return source;
  const lines = scalar.text.split('\n').map((line) => line.trim());
  return write(lines.filter((line) => line !== '').join(' '));
}

/** The lines of a block mapping without its `id`. */
function withoutId(document: Document, item: Mapping, id: Scalar | undefined): readonly string[] | undefined {
  const text = document.source.getText();
  const end = endOfPair(document, ownPairs(item).at(-1)!);
  const whole = text.slice(item.start, end).trimEnd();
  if (!id) return whole.split(/\r?\n/);
  const entries = blockEntries(document, item);
  const index = ownPairs(item).findIndex(({ key }) => key === id);
  const [before, own, next] = [entries?.[index - 1], entries?.[index], entries?.[index + 1]];
  if (!own || (!before && !next)) return undefined;
  const rest = before
    ? text.slice(item.start, before.end) + text.slice(own.end, end)
    : text.slice(next!.start, end).trimStart();
  return rest.trimEnd().split(/\r?\n/);
}

/** Lines with all but the first moved to the right, or to the left. */
function moved(lines: readonly string[] | undefined, by: number): readonly string[] | undefined {
  return lines?.map((line, index) => {
    if (index === 0 || line.trim() === '') return line;
    const margin = /^ */.exec(line)![0].length;
    return ' '.repeat(Math.max(0, margin + by)) + line.slice(margin);
  });
}
