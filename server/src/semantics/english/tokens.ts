import type { Range } from '../../language/syntax/tree.ts';

/** A word, a code span or URL, or a placeholder (`<system>`) of a text. */
export interface Token extends Range {
  readonly kind: 'word' | 'code' | 'placeholder';
}

const BACKTICK = 0x60;
const LESS = 0x3c;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** What may stand inside a word: `e.g`, `us-east-1`, `leaver's`, `CI/CD`, `dana@example.com`. */
const INSIDE: ReadonlySet<string> = new Set("_'\u2019@/.+-");

/**
 * The tokens of a text, one after the other. Written by hand because it runs for every step at every keystroke, and a
 * regular expression over Unicode classes takes twice as long.
 */
export function tokens(text: string): readonly Token[] {
  const found: Token[] = [];
  for (let at = 0; at < text.length;) {
    const token = tokenAt(text, at);
    if (token) found.push(token);
    at = token ? token.end : at + 1;
  }
  return found;
}

function tokenAt(text: string, start: number): Token | undefined {
  const code = text.charCodeAt(start);
  if (code === BACKTICK) return closed(text, start, '`', 'code');
  if (code === LESS) return closed(text, start, '>', 'placeholder');
  if (!isAlphanumeric(text, start)) return undefined;
  let end = start + 1;
  for (let at = end; at < text.length; at += 1) {
    if (isAlphanumeric(text, at)) end = at + 1;
    else if (!INSIDE.has(text[at]!)) break;
  }
  return text.startsWith('://', end) && text.startsWith('http', start)
    ? { start, end: endOfUrl(text, end), kind: 'code' }
    : { start, end, kind: 'word' };
}

/** From a mark to the one that closes it; undefined where none does on the way to the next one that opens. */
function closed(text: string, start: number, mark: string, kind: Token['kind']): Token | undefined {
  const opening = text[start]!;
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === mark) return { start, end: at + 1, kind };
    if (text[at] === opening) return undefined;
  }
  return undefined;
}

function endOfUrl(text: string, from: number): number {
  let end = from;
  while (end < text.length && !/\s/.test(text[end]!)) end += 1;
  while (!isAlphanumeric(text, end - 1) && text[end - 1] !== '/') end -= 1;
  return end;
}

function isAlphanumeric(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  return LETTER_OR_DIGIT.test(text[at]!);
}
