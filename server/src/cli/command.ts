import type { Output } from './terminal/output.ts';

/** One command: a declaration that help and parsing follow from, and what it does. */
export interface Command {
  readonly name: string;
  /** What stands behind the name in its usage line. */
  readonly parameters: string;
  readonly summary: string;
  /** Paragraphs and examples below the options of its help. */
  readonly notes: readonly string[];
  readonly options: readonly Option[];
  /** How many arguments without a dash it takes. */
  readonly arguments: { readonly least: number; readonly most: number; readonly what: string };
  /** Resolves to the exit code. */
  run(input: Input, home: Home): Promise<number>;
}

export interface Option {
  readonly name: string;
  /** What to call the value; left out for a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly summary: string;
  /** Accepted, but of no use to people. */
  readonly hidden?: true;
}

/** What was asked for. */
export interface Input {
  readonly arguments: readonly string[];
  readonly options: ReadonlyMap<string, string>;
}

/** The process as a command sees it. */
export interface Home {
  readonly folder: string;
  readonly input: NodeJS.ReadableStream;
  readonly output: Output;
  readonly errors: Output;
}

/** Something was asked for that there is not; the message says what and what else. */
export interface Misuse {
  readonly problem: string;
}

/** The name under which the command line is installed. */
export const PROGRAM = 'soc2-runbooks';
