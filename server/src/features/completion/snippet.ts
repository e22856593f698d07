import type { Form } from '../../language/schema/grammar.ts';

/** A part of a text to insert: the text itself, or a place to fill in. */
export type Piece = string | Stop;

export interface Stop {
  /** What stands there until it is filled in, for clients without snippets as well. */
  readonly initial?: string;
  /** What can stand there; the first is shown at first. */
  readonly choices?: readonly string[];
  /** What belongs there. */
  readonly form?: Form | undefined;
}

/** A place to fill in with anything. */
export const STOP: Stop = {};

/** Pieces as a snippet of LSP. */
export function snippetOf(pieces: readonly Piece[]): string {
  let stops = 0;
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece.replace(/[\\$}]/g, '\\$&');
      stops += 1;
      if (piece.choices) return `\${${stops}|${piece.choices.map(choiceText).join(',')}|}`;
      return piece.initial === undefined ? `\${${stops}}` : `\${${stops}:${piece.initial.replace(/[\\$}]/g, '\\$&')}}`;
    })
    .join('');
}

/** Pieces as plain text, with nothing in the places to fill in but what stands there from the first. */
export function plainOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : (piece.initial ?? ''))).join('');
}

/** The place that is filled in first. */
export function firstStop(pieces: readonly Piece[]): Stop | undefined {
  return pieces.find((piece) => typeof piece !== 'string');
}

function choiceText(choice: string): string {
  return choice.replace(/[\\,|]/g, '\\$&');
}
