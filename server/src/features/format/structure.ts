import { commentPlace } from './comment-places.ts';
import { columnIn, isComment } from './lines.ts';
import type { Line } from './lines.ts';
import type { Collection, Flow, Place } from './nesting.ts';
import type { Token } from './token.ts';

export interface Structure {
  /** Parents first. */
  readonly collections: readonly Collection[];
  /** By line; none for blank lines. */
  readonly places: readonly (Place | undefined)[];
  /** By line, what its first tokens begin entries of: `- - a: 1` one of each of two lists, and one of a mapping. */
  readonly begun: readonly (readonly Collection[])[];
}

/** How the lines of a text without problems nest; undefined for a layout that is not formatted. */
export function structureOf(lines: readonly Line[]): Structure | undefined {
  const open: Collection[] = [];
  const collections: Collection[] = [];
  const places = lines.map((): Place | undefined => undefined);
  const begun = lines.map((): Collection[] => []);
  /** For each open bracket, the level of what it holds. */
  const levels: number[] = [];
  let flow: Flow = { owner: undefined, isBehindKey: false };
  /** The lines of comments above what is read next. */
  let comments: number[] = [];
  let last: Token | undefined;
  let lastLine = 0;

  /** Closes what a line at a column ends. A list may stand at the column of the key above it. */
  function close(column: number, kind: Collection['kind'] | undefined): void {
    for (let top = open.at(-1); top; top = open.at(-1)) {
      if (top.column < column) return;
      if (top.column === column && !(top.kind === 'sequence' && kind === 'mapping')) return;
      top.last = lastLine;
      open.pop();
    }
  }

  /** Notes that an entry begins, of the collection that is open or of a new one. */
  function enter(column: number, kind: Collection['kind'], line: number): void {
    const top = open.at(-1);
    const own = begun[line]!;
    if (own.length === 0 && top?.column === column && top.kind === kind) {
      own.push(top);
      return;
    }
    const collection: Collection = { kind, column, parent: top, first: line, last: line };
    own.push(collection);
    collections.push(collection);
    open.push(collection);
  }

  /** Walks along the tokens of a line; false where the layout is not known. */
  function walk({ tokens, start, continues }: Line, index: number, level: number): boolean {
    let opensEntry = !continues && levels.length === 0;
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at]!;
      const { kind } = token;
      if (kind === 'comment') return true;
      if (levels.length === 0) {
        const entry = opensEntry ? entryKind(tokens, at) : undefined;
        if (entry) enter(token.start - start, entry, index);
        opensEntry = kind === 'dash';
        if (token.isKey ? tokens[at + 1]?.kind !== 'colon' : kind === 'colon' && !tokens[at - 1]?.isKey) return false;
      }
      if (kind === '{' || kind === '[') {
        if (levels.length === 0) flow = { owner: open.at(-1), isBehindKey: isBehindKey(tokens, at) };
        levels.push(level + 1);
      } else if (kind === '}' || kind === ']') levels.pop();
      last = token;
      lastLine = index;
    }
    return true;
  }

  /** The level of a line inside brackets: those that it begins with are closed already. */
  function levelOf(line: Line): number {
    const inside = levels.at(-1)!;
    if (line.continues) return inside + 1;
    const other = line.tokens.findIndex(({ kind }) => kind !== '}' && kind !== ']');
    const closed = other === -1 ? line.tokens.length : other;
    return closed === 0 ? inside : (levels.at(-closed) ?? 1) - 1;
  }

  function placeComments(column: number, kind: Collection['kind'] | undefined): void {
    for (const index of comments) {
      const line = lines[index]!;
      places[index] = commentPlace(columnIn(line, line.tokens[0]!), open, { column, kind }, last);
    }
  }

  /** Places a line outside of brackets, with the comments above it. */
  function placeInBlock(line: Line, index: number, first: Token): boolean {
    const column = columnIn(line, first);
    const kind = entryKind(line.tokens, 0);
    placeComments(column, kind);
    close(first.kind === 'marker' ? -1 : column, kind);
    const owner = open.at(-1);
    if (!walk(line, index, 0)) return false;
    const collection = begun[index]![0];
    const isMarker = first.kind === 'marker';
    const place: Place = isMarker
      ? { at: 'margin' }
      : collection
        ? { at: 'entry', collection }
        : { at: 'value', owner };
    places[index] = place;
    for (const each of comments) places[each] ??= place;
    comments = [];
    // What stands behind `---` on its line.
    return !isMarker || line.tokens[1] === undefined || line.tokens[1].kind === 'comment';
  }

  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!;
    const first = line.tokens[0];
    if (!line.continues && !first) continue;
    if (levels.length > 0) {
      const level = levelOf(line);
      places[index] = { at: 'flow', flow, level };
      lastLine = index;
      if (!walk(line, index, line.continues ? level - 1 : level)) return undefined;
    } else if (line.continues || !first) {
      places[index] = { at: 'value', owner: open.at(-1) };
      lastLine = index;
      if (!walk(line, index, 0)) return undefined;
    } else if (isComment(line)) comments.push(index);
    else if (!placeInBlock(line, index, first)) return undefined;
  }
  const root = open[0];
  placeComments(root?.column ?? 0, root?.kind);
  for (const each of comments) places[each] ??= root ? { at: 'entry', collection: root } : { at: 'margin' };
  close(-1, undefined);
  return { collections, places, begun };
}

/** What a token begins an entry of, outside of brackets. */
function entryKind(tokens: readonly Token[], at: number): Collection['kind'] | undefined {
  if (tokens[at]?.kind === 'dash') return 'sequence';
  let key = at;
  while (tokens[key]?.kind === 'property') key += 1;
  return tokens[key]?.isKey ? 'mapping' : undefined;
}

function isBehindKey(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (tokens[before]?.kind === 'property') before -= 1;
  return tokens[before]?.kind === 'colon';
}
