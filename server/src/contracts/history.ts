/** What was committed to version control: a home of this interface exists where files lie on the machine. */
export interface History {
  /** The text of a file as of the last commit; undefined for one that is not in it, or in no repository. */
  committedText(uri: string): Promise<string | undefined>;
}
