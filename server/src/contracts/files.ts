/** Where files come from: a home of this interface exists for Node, for an LSP client and for tests. */
export interface Files {
  /** URIs of the files below a folder that could be ours (YAML), in no particular order. */
  list(folder: string): Promise<readonly string[]>;
  /** The text of a file without its byte order mark, or why it can't be read. */
  read(uri: string): Promise<FileText>;
}

export type FileText = { readonly text: string } | { readonly problem: string };
