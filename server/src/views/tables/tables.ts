/** Something to hand over as a document or a spreadsheet: a title, a few lines of facts, and tables. */
export interface Tables {
  readonly title: string;
  readonly facts: readonly string[];
  /** At least one; formats that hold one table alone take the first. */
  readonly tables: readonly [Table, ...Table[]];
}

export interface Table {
  /** At most 31 UTF-16 units: it names a sheet too. */
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Column {
  /** What programs call it: the head of the column in CSV. */
  readonly key: string;
  readonly title: string;
}

/** A text, or a text that leads to a file (`href` is a relative, encoded URL). */
export type Cell = string | { readonly text: string; readonly href: string };

export function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.text;
}

/** Control characters other than white space, characters that reorder writing, and halves of pairs, made visible. */
export function shown(text: string): string {
  // Most texts are plain, and the classes of Unicode are slow to look up.
  return PLAIN.test(text) ? text : text.replace(/(?![\t\n\r])[\p{Cc}\p{Bidi_Control}\p{Cs}]/gu, '�');
}

const PLAIN = /^[ -~]*$/;
