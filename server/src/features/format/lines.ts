import type { Token } from './token.ts';

/** A line of the text with the tokens on it. */
export interface Line {
  /** Behind a byte order mark. */
  readonly start: number;
  /** Before the line break. */
  readonly end: number;
  /** The offset of the first character that is no white space; `end` on a blank line. */
  readonly indent: number;
  /** The tokens that begin here; none for the lines of a block scalar. */
  readonly tokens: readonly Token[];
  /** The scalar of several lines that began above and goes on here. */
  readonly continues: Token | undefined;
}

export function linesOf(text: string, tokens: readonly Token[]): readonly Line[] {
  const lines: Line[] = [];
  let next = 0;
  let running: Token | undefined;
  for (let at = 0; at < text.length || lines.length === 0;) {
    const feed = text.indexOf('\n', at);
    const stop = feed === -1 ? text.length : feed;
    const end = feed > at && text[feed - 1] === '\r' ? feed - 1 : stop;
    const start = at === 0 && text.startsWith('\ufeff') ? 1 : at;
    const own: Token[] = [];
    const continues = running && running.end > start ? running : undefined;
    running = continues;
    for (let token = tokens[next]; token && token.start <= stop; token = tokens[next]) {
      if (token.kind !== 'block') own.push(token);
      running = token;
      next += 1;
    }
    const isBlock = running?.kind === 'block' && own.length === 0;
    lines.push({
      start,
      end,
      indent: indentOf(text, start, end),
      tokens: own,
      continues: isBlock ? running : continues,
    });
    at = stop + 1;
  }
  return lines;
}

function indentOf(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at += 1;
  return at;
}

/** The column of a token, from 0. */
export function columnIn(line: Line, token: { readonly start: number }): number {
  return token.start - line.start;
}

/** Whether nothing but a comment stands on a line. */
export function isComment({ tokens, continues }: Line): boolean {
  return !continues && tokens[0]?.kind === 'comment';
}
