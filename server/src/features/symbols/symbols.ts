import type { Document } from '../../language/document.ts';
import { valueOf } from '../../language/syntax/tree.ts';
import type { Mapping, Node, Range } from '../../language/syntax/tree.ts';
import { endWithOwn, entriesOf } from '../entries.ts';
import type { Entry } from '../entries.ts';
import { OUTLINES } from './outline.ts';
import type { Outline, SymbolKind } from './outline.ts';
import { summary, shortened } from './summary.ts';

/** An entry of the outline of a document. */
export interface DocumentSymbol {
  /** Never blank. */
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  /** A system that is deprecated or retired. */
  readonly isDeprecated: boolean;
  /** The whole entry, with the comments that belong to it. */
  readonly range: Range;
  /** Its name, inside the range. */
  readonly selection: Range;
  readonly children: readonly DocumentSymbol[];
}

/** The outline of a document: its keys in the order of the text, and below them what their lists and mappings define. */
export function symbolsOf(document: Document): readonly DocumentSymbol[] {
  const { root } = document.syntax;
  if (root?.kind !== 'mapping') return [];
  const outlines: ReadonlyMap<string, Outline> = new Map(Object.entries(OUTLINES[document.kind]));
  return entriesOf(document, root).map((entry, index) =>
    sectionSymbol(document, root, entry, outlines.get(entry.key?.text ?? ''), index),
  );
}

function sectionSymbol(
  document: Document,
  parent: Mapping,
  entry: Entry,
  outline: Outline | undefined,
  index: number,
): DocumentSymbol {
  const children = outline ? symbolsIn(document, entry.value, outline) : [];
  const key = entry.key ?? entry;
  return {
    name: shortened(entry.key?.text ?? '') || `key ${index + 1}`,
    detail: children.length > 0 ? count(children.length) : summary(entry.value),
    kind: outline && children.length > 0 ? 'section' : 'property',
    isDeprecated: false,
    range: rangeOf(document, entry, parent.flow, children),
    selection: { start: key.start, end: key.end },
    children,
  };
}

/** An entry with all that belongs to it. In a broken text, what it holds can go on behind its end. */
function rangeOf(document: Document, entry: Entry, isFlow: boolean, children: readonly DocumentSymbol[]): Range {
  const end = children.reduce((last, { range }) => Math.max(last, range.end), endWithOwn(document, entry, isFlow));
  return { start: entry.start, end };
}

function count(entries: number): string {
  return entries === 1 ? '1 entry' : `${entries} entries`;
}

/** The symbols of a section. One mapping counts as a list of one. */
function symbolsIn(document: Document, node: Node | undefined, outline: Outline): readonly DocumentSymbol[] {
  if (node === undefined || node.kind === 'scalar') return [];
  const isNamed = outline.names.length === 0;
  if (isNamed !== (node.kind === 'mapping')) {
    const only: Entry = { start: node.start, end: node.end, key: undefined, value: node };
    return isNamed ? [] : [entrySymbol(document, only, outline, 0, true)];
  }
  return entriesOf(document, node).map((entry, index) => entrySymbol(document, entry, outline, index, node.flow));
}

function entrySymbol(
  document: Document,
  entry: Entry,
  outline: Outline,
  index: number,
  isFlow: boolean,
): DocumentSymbol {
  const { value } = entry;
  const mapping = value?.kind === 'mapping' ? value : undefined;
  const naming = entry.key ?? nameIn(mapping, outline) ?? (value?.kind === 'scalar' ? value : undefined);
  const children = Object.entries(outline.below ?? {}).flatMap(([key, below]) =>
    childrenOf(document, mapping, key, below),
  );
  const range = rangeOf(document, entry, isFlow, children);
  const name = shortened(naming?.kind === 'scalar' ? naming.text : summary(naming));
  const details = mapping ? outline.details.map((key) => summary(valueOf(mapping, key))) : [summary(value)];
  return {
    name: name || `${outline.noun} ${index + 1}`,
    // A step that is named by what it does says so once.
    detail: shortened(details.filter((each) => each !== '' && each !== name).join(', ')),
    kind: outline.kind,
    isDeprecated: outline.kind === 'system' && mapping !== undefined && isGone(mapping),
    range,
    selection: selectionIn(range, naming ?? mapping?.pairs[0]?.key),
    children,
  };
}

function nameIn(mapping: Mapping | undefined, { names }: Outline): Node | undefined {
  for (const key of names) {
    const value = mapping && valueOf(mapping, key);
    if (value && summary(value) !== '') return value;
  }
  return undefined;
}

function childrenOf(
  document: Document,
  mapping: Mapping | undefined,
  key: string,
  outline: Outline,
): readonly DocumentSymbol[] {
  const entry = mapping && entriesOf(document, mapping).find((each) => each.key?.text === key);
  return entry ? symbolsIn(document, entry.value, outline) : [];
}

function isGone(system: Mapping): boolean {
  const status = valueOf(system, 'status');
  return status?.kind === 'scalar' && (status.text === 'deprecated' || status.text === 'retired');
}

/** The name if it stands inside the range: an alias or a merge key can take it from elsewhere. */
function selectionIn(range: Range, name: Range | undefined): Range {
  const isInside = name && range.start <= name.start && name.end <= range.end;
  return isInside ? { start: name.start, end: name.end } : { start: range.start, end: range.start };
}
