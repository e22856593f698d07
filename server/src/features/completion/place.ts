import type { Document } from '../../language/document.ts';
import type { Grammar } from '../../language/schema/grammar.ts';
import type { Mapping, Range } from '../../language/syntax/tree.ts';
import { lineAt, leftOf } from './lines.ts';
import { MARK } from './attempts.ts';
import type { Reading } from './readings.ts';
import { twinOf } from './twin.ts';

/** A place at which something can be written, with all that decides what. */
export interface Place {
  readonly part: 'key' | 'value';
  /** For a key, of the mapping that it is to stand in; else of the value. */
  readonly grammar: Grammar;
  /** The keys from the root to that mapping, or to the value. */
  readonly keys: readonly string[];
  /** The mappings around the place, the innermost last. Of those above the entry of the cursor, the offsets do not hold. */
  readonly mappings: readonly Mapping[];
  /** The keys, or the texts of the items, that stand beside it. */
  readonly others: ReadonlySet<string>;
  /** The keys that a merge key brings in: they can be written once more, to say something else. */
  readonly inherited: ReadonlySet<string>;
  /** It is an item of a list. */
  readonly isItem: boolean;
  /** A value that stands on a line below its key. */
  readonly isBelow: boolean;
  readonly isFlow: boolean;
  /** What is replaced: all that is written of the key or value, without its quotes. */
  readonly range: Range;
  /** What of it stands before the cursor. */
  readonly written: string;
  /** All of it. */
  readonly current: string;
  readonly style: 'plain' | 'single' | 'double';
  /** What has to be written before it and, to close a quote, behind it. */
  readonly lead: '' | ' ' | '- ';
  readonly close: '' | '"' | "'";
  /** At which column it begins, its dash not counted. */
  readonly column: number;
  /** At which column the key begins that the value stands behind. */
  readonly keyColumn: number;
  /** A key that has its colon. */
  readonly hasColon: boolean;
  /** A key that has a value: behind its colon, or on the lines below. */
  readonly hasValue: boolean;
}

/** The place that a reading shows. */
export function placeOf(document: Document, offset: number, reading: Reading): Place {
  const { attempt, hit, shift } = reading;
  const { node, pair, list } = hit;
  const isQuoted = node.style === 'single' || node.style === 'double';
  const start = node.start - attempt.lead.length + (isQuoted ? 1 : 0);
  const end = node.end - attempt.lead.length - MARK.length - (isQuoted ? 1 : 0);
  const source = document.source.getText();
  const column = columnIn(attempt.text, node.start - shift);
  const isRoot = hit.keys.length === 0 && hit.part === 'value';
  const isFresh = isRoot || isFreshMapping(reading);
  const part = isRoot || (hit.part === 'key' && !(isFresh && hit.keys.length > 0)) ? 'key' : 'value';
  const key = part === 'value' && hit.part === 'value' ? pair?.key : undefined;
  return {
    part,
    grammar: hit.grammar,
    keys: hit.keys,
    mappings: part === 'value' && hit.part === 'key' ? hit.mappings.slice(0, -1) : hit.mappings,
    ...(part === 'key' ? keysBeside(document, offset, reading) : itemsBeside(document, offset, reading)),
    isItem: part === 'value' && list !== undefined,
    isBelow: part === 'value' && list === undefined && isFirstOnLine(attempt.text, node.start - shift),
    isFlow: hit.isFlow,
    range: { start, end },
    written: source.slice(start, offset),
    current: source.slice(start, end),
    style: node.style === 'single' || node.style === 'double' ? node.style : 'plain',
    lead: attempt.lead,
    close: attempt.close === ':' ? '' : attempt.close,
    column,
    keyColumn: key ? columnIn(attempt.text, key.start - shift) : column,
    hasColon: hit.part === 'key' && attempt.close !== ':' && (pair?.value !== undefined || hasColon(reading)),
    hasValue: hit.part === 'key' && pair?.value !== undefined,
  };
}

/** Whether a key is all that its mapping holds, so that the word can as well be a value. */
function isFreshMapping({ hit }: Reading): boolean {
  const mapping = hit.mappings.at(-1);
  return hit.part === 'key' && mapping?.pairs.length === 1 && mapping.start === hit.node.start && !hit.pair?.value;
}

function keysBeside({ syntax }: Document, offset: number, { hit }: Reading): Pick<Place, 'others' | 'inherited'> {
  const mapping = hit.part === 'key' ? hit.mappings.at(-1) : undefined;
  const isRoot = hit.keys.length === 0;
  const twin = isRoot ? rootMapping(syntax.root) : mapping && twinOf(syntax.root, mapping, hit.node.start);
  const pairs = [
    ...(mapping?.pairs.filter((pair) => pair !== hit.pair) ?? []),
    ...(twin?.pairs.filter(({ key }) => !isAt(key, offset)) ?? []),
  ];
  const names = (merged: boolean): Set<string> =>
    new Set(pairs.flatMap((pair) => ((pair.merged === true) === merged ? [pair.key.text] : [])));
  return { others: names(false), inherited: names(true) };
}

function rootMapping(root: Document['syntax']['root']): Mapping | undefined {
  return root?.kind === 'mapping' ? root : undefined;
}

function itemsBeside({ syntax }: Document, offset: number, { hit }: Reading): Pick<Place, 'others' | 'inherited'> {
  const twin = hit.list && twinOf(syntax.root, hit.list, hit.node.start);
  const items = [
    ...(hit.list?.items.filter((item) => item !== hit.node) ?? []),
    ...(twin?.items.filter((item) => !isAt(item, offset)) ?? []),
  ];
  const texts = items.flatMap((item) => (item.kind === 'scalar' && item.text !== '' ? [item.text] : []));
  return { others: new Set(texts), inherited: new Set() };
}

function isAt({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset <= end;
}

function columnIn(text: string, offset: number): number {
  return offset - leftOf(text, lineAt(text, offset));
}

function isFirstOnLine(text: string, offset: number): boolean {
  return text.slice(leftOf(text, lineAt(text, offset)), offset).trim() === '';
}

function hasColon({ attempt, hit, shift }: Reading): boolean {
  const end = hit.node.end - shift;
  return /^[ \t]*:/.test(attempt.text.slice(end, lineAt(attempt.text, end).end));
}
