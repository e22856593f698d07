/** A part of a text that reads the same alone as in its place: one top-level entry, or one entry of its block list or mapping. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  /** `entry`: begins with a key at the left margin; `part`: continues the list or mapping of the entry before it. */
  readonly kind: 'entry' | 'part';
}

const NEWLINE = 10;
const RETURN = 13;
const SPACE = 32;
const HASH = 35;
const DASH = 45;
const TAB = 9;
const BYTE_ORDER_MARK = 0xfeff;

/**
 * Splits a text at the lines where, in block style, a new top-level entry or a new entry one level below begins.
 * A chunk that then parses without a problem was split rightly: whatever a line could still belong to (a quote, a
 * bracket, a block text) has to be closed at this indentation, or the chunk before it does not parse.
 * @returns undefined for a text that is not laid out this way (document markers, directives, tabs, explicit keys,
 * a lone carriage return): it has to be parsed whole.
 */
export function split(text: string): Chunk[] | undefined {
  if (/\r(?!\n)/.test(text)) return undefined;
  const chunks: Chunk[] = [];
  let begin = 0;
  let kind: Chunk['kind'] = 'entry';
  let opened = false;
  /** Indentation of the entries below the current top-level key; -1 until the first is seen. */
  let inner = -1;
  let innerDash = false;
  for (let line = 0; line < text.length;) {
    let indent = line;
    if (line === 0 && text.charCodeAt(0) === BYTE_ORDER_MARK) indent = 1;
    const margin = indent;
    while (text.charCodeAt(indent) === SPACE) indent += 1;
    const feed = text.indexOf('\n', line);
    const end = feed === -1 ? text.length : feed + 1;
    const first = text.charCodeAt(indent);
    const column = indent - margin;
    if (first === TAB) return undefined;
    const blank = indent >= text.length || first === NEWLINE || first === RETURN || first === HASH;
    if (!blank) {
      const dash = isDash(text, indent);
      if (column === 0 && !dash) {
        if (!startsKey(text, indent, end)) return undefined;
        if (opened) chunks.push({ start: begin, end: line, kind });
        if (opened) begin = line;
        opened = true;
        kind = 'entry';
        inner = -1;
      } else if (!opened) {
        return undefined;
      } else if (inner === -1) {
        inner = column;
        innerDash = dash;
      } else if (column === inner && dash === innerDash && (dash || startsKey(text, indent, end))) {
        chunks.push({ start: begin, end: line, kind });
        begin = line;
        kind = 'part';
      }
    }
    line = end;
  }
  if (!opened) return undefined;
  chunks.push({ start: begin, end: text.length, kind });
  return chunks;
}

function isDash(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== DASH) return false;
  const next = text.charCodeAt(at + 1);
  return Number.isNaN(next) || next === SPACE || next === NEWLINE || next === RETURN;
}

const KEY = /[A-Za-z_][\w.-]*:(?=[ \r\n]|$)/y;

function startsKey(text: string, at: number, end: number): boolean {
  KEY.lastIndex = at;
  return KEY.test(text) && KEY.lastIndex <= end;
}
