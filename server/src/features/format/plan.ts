import type { Columns } from './columns.ts';
import { spaceBetween } from './spacing.ts';
import type { Line } from './lines.ts';
import type { Collection, Place } from './nesting.ts';
import type { Structure } from './structure.ts';

/** Where a line begins and how far apart its tokens stand, once it is formatted. */
export interface Plan {
  readonly line: Line;
  readonly place: Place | undefined;
  /** What the last entry that begins on the line is an entry of. */
  readonly row: Collection | undefined;
  /** Undefined for blank lines and those of a block scalar. */
  readonly column: number | undefined;
  /** The spaces before each token but one that begins the line; undefined for as many as there are. */
  readonly gaps: readonly (number | undefined)[];
}

export function planOf(lines: readonly Line[], { places, begun }: Structure, columns: Columns): readonly Plan[] {
  return lines.map((line, index) => {
    const place = places[index];
    const isBlock = line.continues?.kind === 'block';
    const isBlank = line.indent === line.end;
    return {
      line,
      place,
      row: begun[index]!.at(-1),
      column: place && !isBlock && !isBlank ? columns.at(place, line.indent - line.start) : undefined,
      gaps: line.tokens.map((token, at) => {
        const before = at === 0 ? line.continues : line.tokens[at - 1];
        if (!before) return undefined;
        const collection = before.kind === 'dash' ? begun[index]![at] : undefined;
        return collection ? behindDash(columns, collection) : spaceBetween(before, token, before.end < token.start);
      }),
    };
  });
}

function behindDash(columns: Columns, collection: Collection): number {
  return columns.of(collection) - columns.of(collection.parent!) - 1;
}

/** The space before a token as it is written; empty for what begins a line. */
export function writtenGap(text: string, { tokens, continues }: Line, at: number): string {
  const before = at === 0 ? continues : tokens[at - 1];
  return before ? text.slice(before.end, tokens[at]!.start) : '';
}

/** The columns at which the tokens of a line will begin. */
export function startsIn({ line, column, gaps }: Plan): readonly number[] {
  let at = column ?? line.indent - line.start;
  let end = line.indent;
  if (line.continues) {
    end = Math.min(line.continues.end, line.end);
    at += end - line.indent;
  }
  return line.tokens.map((token, index) => {
    at += gaps[index] ?? token.start - end;
    const start = at;
    end = Math.min(token.end, line.end);
    at += end - token.start;
    return start;
  });
}
