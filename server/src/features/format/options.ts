/** What an editor can ask of formatting. */
export interface FormatOptions {
  /** By how many spaces an entry is indented. */
  readonly indent: number;
  readonly trimTrailingWhitespace: boolean;
  readonly insertFinalNewline: boolean;
  readonly trimFinalNewlines: boolean;
}

export const DEFAULT_FORMAT: FormatOptions = {
  indent: 2,
  trimTrailingWhitespace: true,
  insertFinalNewline: true,
  trimFinalNewlines: true,
};
