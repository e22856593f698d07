import type { Finding } from '../contracts/finding.ts';
import type { Document } from '../language/document.ts';
import type { DocumentKind } from '../language/kind.ts';
import type { Standing } from '../lint/standing.ts';

/** What is kept of a file that takes part. */
export interface Entry {
  readonly uri: string;
  kind: DocumentKind;
  /** The document, if an editor has it open. */
  opened: Document | undefined;
  /** The last result, and how long it stands; undefined for a text that was not linted yet. */
  linted: Standing | undefined;
  /** The findings that were last given away, for telling whether new ones differ. */
  announced: readonly Finding[] | undefined;
  /** The document as of the last commit, once version control was asked. */
  committed: Document | undefined;
  isAsked: boolean;
}

export function newEntry(uri: string, kind: DocumentKind): Entry {
  return {
    uri,
    kind,
    opened: undefined,
    linted: undefined,
    announced: undefined,
    committed: undefined,
    isAsked: false,
  };
}
