import type { Syntax } from '../../language/syntax/parse.ts';
import type { Node, Range, Scalar } from '../../language/syntax/tree.ts';
import { markAt } from './marks.ts';
import type { Token } from './token.ts';

/**
 * All tokens of a text that was read without problems, in order: its scalars and comments as the tree has them, and
 * the marks between them. Undefined where something else stands between them (an explicit key): such a text is not
 * formatted.
 */
export function tokensOf(text: string, { root, comments }: Syntax): readonly Token[] | undefined {
  const known = [...scalarsOf(root), ...comments.map((comment) => commentToken(text, comment))];
  known.sort((a, b) => a.start - b.start);
  const tokens: Token[] = [];
  let at = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  let block: Token | undefined;
  for (const token of [...known, { kind: 'comment', start: text.length, end: text.length, isKey: false } as const]) {
    if (block && block.start <= token.start) {
      if (!scan(text, at, block.start, tokens)) return undefined;
      tokens.push(block);
      at = block.end;
      block = undefined;
    }
    if (!scan(text, at, token.start, tokens)) return undefined;
    if (token.kind === 'block') {
      const header = headerOf(text, token);
      tokens.push(header);
      at = header.end;
      const feed = text.indexOf('\n', at);
      if (feed !== -1 && feed + 1 < token.end) block = { ...token, start: feed + 1 };
      continue;
    }
    if (token.start === text.length) break;
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

const BYTE_ORDER_MARK = '\ufeff';

function commentToken(text: string, { start, end }: Range): Token {
  return { kind: 'comment', start, end: start + text.slice(start, end).trimEnd().length, isKey: false };
}

function headerOf(text: string, { start }: Token): Token {
  let end = start;
  while (end < text.length && !isWhite(text, end)) end += 1;
  return { kind: 'header', start, end, isKey: false };
}

/** The marks between two tokens; false where there is anything else. */
function scan(text: string, from: number, to: number, tokens: Token[]): boolean {
  for (let at = from; at < to;) {
    if (isWhite(text, at)) {
      at += 1;
      continue;
    }
    const mark = markAt(text, at);
    if (!mark || mark.end > to) return false;
    tokens.push(mark);
    at = mark.end;
  }
  return true;
}

function isWhite(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** The scalars as they are written, each once. */
function scalarsOf(root: Node | undefined): readonly Token[] {
  const found = new Map<number, Token>();
  const seen = new Set<Node>();
  function add(scalar: Scalar, isKey: boolean): void {
    const { start, end, style } = scalar;
    // A merge key gives its pairs to several mappings, and an absent value has no text.
    if (start === end || found.get(start)?.isKey) return;
    const kind = scalar.anchor ? 'alias' : style === 'literal' || style === 'folded' ? 'block' : 'scalar';
    found.set(start, { kind, start, end, isKey });
  }
  function visit(node: Node | undefined): void {
    if (node?.kind === 'scalar') add(node, false);
    if (node === undefined || node.kind === 'scalar' || seen.has(node)) return;
    seen.add(node);
    if (node.kind === 'sequence') node.items.forEach(visit);
    else
      for (const { key, value } of node.pairs) {
        add(key, true);
        visit(value);
      }
  }
  visit(root);
  return [...found.values()];
}
