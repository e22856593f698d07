import type { Edit } from '../../contracts/finding.ts';
import type { Document } from '../document.ts';
import type { Grammar } from '../schema/grammar.ts';
import { blockText, flowText, lineText } from '../syntax/write.ts';
import type { Plain } from '../syntax/write.ts';
import { pairOf } from '../syntax/tree.ts';
import type { Mapping, Pair, Sequence } from '../syntax/tree.ts';
import {
  columnOf,
  endOfLine,
  endOfPair,
  endWithComments,
  hasBlankLine,
  indentStep,
  lineBreak,
  startOfLine,
} from './layout.ts';

/** A value longer than this on its line is written in block style. */
export const LONGEST_LINE = 110;

/**
 * Puts a key with its value into a mapping, in the order that the schema gives the keys, in the style and indentation
 * of what stands there. A key that is written without a value gets the value.
 * @param grammar the grammar of the mapping; its properties give the order
 */
export function insertKey(document: Document, mapping: Mapping, key: string, value: Plain, grammar: Grammar): Edit {
  const written = pairOf(mapping, key);
  if (written) return fillKey(document, mapping, written, value);
  const before = lastBefore(mapping, key, [...grammar.properties.keys()]);
  return mapping.flow
    ? insertInFlow(document, mapping, before, `${key}: ${flowText(value)}`)
    : insertLines(document, mapping, before, key, value);
}

/** Adds an item to the end of a list, in the list's own style. */
export function appendItem(document: Document, list: Sequence, value: Plain): Edit {
  const last = list.items.at(-1);
  if (list.flow) {
    const at = last?.end ?? list.start + 1;
    return { start: at, end: at, text: `${last ? ', ' : ''}${flowText(value)}` };
  }
  const column = columnOf(document, list);
  const at = endWithComments(document, endOfLine(document, list), column);
  return { start: at, end: at, text: lineBreak(document) + itemText(document, value, column, widthOf(document, list)) };
}

/**
 * An item of a block list at a column, without a final line break.
 * @param width of the dash with the spaces behind it
 */
export function itemText(document: Document, value: Plain, column: number, width = 2): string {
  const text =
    typeof value === 'object' && !Array.isArray(value)
      ? entriesText(document, value as { readonly [key: string]: Plain }, column + width)
      : valueText(value);
  return `${' '.repeat(column)}${'-'.padEnd(width)}${text.trimStart()}`;
}

/** How wide the dashes of a block list are, with the spaces behind them. */
export function widthOf(document: Document, list: Sequence): number {
  const first = list.items[0];
  const start = first && document.source.positionAt(first.start);
  const width = start ? start.character - columnOf(document, list) : 2;
  return width >= 2 && width <= MOST_INDENTED ? width : 2;
}

/** Wider dashes are not imitated. */
const MOST_INDENTED = 8;

/** A value on one line of a block. */
function valueText(value: Plain): string {
  return typeof value === 'object' ? flowText(value) : lineText(value);
}

function entriesText(document: Document, value: { readonly [key: string]: Plain }, column: number): string {
  return Object.entries(value)
    .map(([key, each]) => entryText(document, key, each, column))
    .join(lineBreak(document));
}

/** `key: value` at a column: on one line if it fits, else as a block. */
function entryText(document: Document, key: string, value: Plain, column: number): string {
  const margin = ' '.repeat(column);
  const line = `${margin}${key}: ${valueText(value)}`;
  const listOfMappings = Array.isArray(value) && value.some((item) => typeof item === 'object');
  if (typeof value !== 'object' || (line.length <= LONGEST_LINE && !listOfMappings)) return line;
  const step = indentStep(document);
  const block = listOfMappings
    ? value.map((item) => itemText(document, item, column + step))
    : blockText(value, step)
        .split('\n')
        .map((each) => ' '.repeat(column + step) + each);
  return [`${margin}${key}:`, ...block].join(lineBreak(document));
}

function insertLines(document: Document, mapping: Mapping, before: Pair | undefined, key: string, value: Plain): Edit {
  const column = columnOf(document, mapping);
  const text = entryText(document, key, value, column);
  if (before) {
    const end = endOfLine(document, { start: before.key.start, end: endOfPair(document, before) });
    const at = endWithComments(document, end, column);
    const feed = lineBreak(document);
    return { start: at, end: at, text: (isSpaced(document, mapping, before, text) ? feed + feed : feed) + text };
  }
  const first = mapping.pairs.find((pair) => !pair.merged)?.key.start ?? mapping.start;
  // The first key of a list item stands behind the dash, so the new one takes its place there.
  const alone =
    startOfLine(document, first) + column === first &&
    /^\s*$/.test(document.source.getText().slice(startOfLine(document, first), first));
  const at = alone ? startOfLine(document, first) : first;
  return {
    start: at,
    end: at,
    text: alone ? text + lineBreak(document) : text.trimStart() + lineBreak(document) + ' '.repeat(column),
  };
}

/**
 * Whether a blank line parts a new entry from the one before it: where one stands there or, at the end, above that one.
 * An entry of one line below a group of such entries joins the group.
 */
function isSpaced(document: Document, mapping: Mapping, before: Pair, text: string): boolean {
  const own = mapping.pairs.filter((pair) => !pair.merged);
  const index = own.indexOf(before);
  const isParted = (at: number): boolean => {
    const [first, second] = [own[at], own[at + 1]];
    return !!first && !!second && hasBlankLine(document, endOfPair(document, first), second.key.start);
  };
  const source = document.source.getText().slice(before.key.start, endOfPair(document, before));
  const joins = !text.includes('\n') && !source.trimEnd().includes('\n') && !isParted(index - 1);
  return !joins && isParted(index === own.length - 1 ? index - 1 : index);
}

function insertInFlow(document: Document, mapping: Mapping, before: Pair | undefined, text: string): Edit {
  const pairs = mapping.pairs.filter((pair) => !pair.merged);
  if (before) {
    const at = endOfPair(document, before);
    return { start: at, end: at, text: `, ${text}` };
  }
  const first = pairs[0];
  if (first) return { start: first.key.start, end: first.key.start, text: `${text}, ` };
  // A merge key, or a comment, may stand between the braces.
  const isEmpty = /^\{\s*\}$/.test(document.source.getText().slice(mapping.start, mapping.end));
  if (!isEmpty) return { start: mapping.start + 1, end: mapping.start + 1, text: ` ${text},` };
  return { start: mapping.start, end: mapping.end, text: `{ ${text} }` };
}

/** Writes a value behind a key that has none, or an empty one. */
function fillKey(document: Document, mapping: Mapping, pair: Pair, value: Plain): Edit {
  const { key } = pair;
  const text = document.source.getText();
  const colon = text.indexOf(':', key.end) + 1;
  // What an alias repeats stands elsewhere, and stays as it is.
  const old = pair.value && pair.value.start >= key.end ? pair.value : undefined;
  const start = old?.start ?? colon;
  const column = mapping.flow ? 0 : columnOf(document, mapping);
  const entry = mapping.flow
    ? `${key.text}: ${flowText(value)}`
    : entryText(document, key.text, value, column).slice(column);
  const behind = entry.slice(key.text.length + 1);
  if (/^\r?\n/.test(behind)) {
    // A comment behind the key stays there; the block begins on the next line.
    const from = endOfPair(document, pair);
    const end = endOfLine(document, { start: key.start, end: from });
    const comment = text.slice(from, end).trim();
    return { start: colon, end, text: (comment === '' ? '' : ` ${comment}`) + behind };
  }
  return { start, end: endOfPair(document, pair), text: old === undefined ? behind : behind.replace(/^ /, '') };
}

/** The pair behind which a new key belongs. */
function lastBefore(mapping: Mapping, key: string, order: readonly string[]): Pair | undefined {
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  const own = mapping.pairs.filter((pair) => !pair.merged);
  return own.findLast((pair) => rank(pair.key.text) <= rank(key));
}
