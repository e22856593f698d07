/** A mapping or list in block style. */
export interface Collection {
  readonly kind: 'mapping' | 'sequence';
  /** Where its keys or dashes stand now. */
  readonly column: number;
  /** What it stands in; undefined for the outermost. */
  readonly parent: Collection | undefined;
  /** The indexes of its first and its last line. */
  readonly first: number;
  last: number;
}

/** A mapping or list in flow style that stands in no other of that style. */
export interface Flow {
  readonly owner: Collection | undefined;
  /** It begins on the line of its key. */
  readonly isBehindKey: boolean;
}

/** What decides the column at which a line begins. */
export type Place =
  | { readonly at: 'margin' }
  | { readonly at: 'entry'; readonly collection: Collection }
  /** One step inside an entry of the collection: its value, or the rest of it. */
  | { readonly at: 'value'; readonly owner: Collection | undefined }
  /** `level` counts the lines that the brackets around it begin on; 0 for what closes the outermost. */
  | { readonly at: 'flow'; readonly flow: Flow; readonly level: number };
