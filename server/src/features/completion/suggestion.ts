import type { Range } from '../../language/syntax/tree.ts';

/** What a suggestion is, for the icon beside it. */
export type SuggestionKind =
  | 'key'
  | 'skeleton'
  | 'enumeration'
  | 'criterion'
  | 'control'
  | 'role'
  | 'person'
  | 'system'
  | 'evidence'
  | 'step'
  | 'trigger'
  | 'phase'
  | 'runbook'
  | 'rule'
  | 'value'
  | 'directive';

/** Something to write at the cursor. */
export interface Suggestion {
  readonly label: string;
  /** A few words beside the label, as plain text. */
  readonly detail: string | undefined;
  /** Markdown; texts of the document in it are escaped. */
  readonly documentation: string | undefined;
  readonly kind: SuggestionKind;
  /** What it takes the place of: inside the line of the cursor, the cursor in it. */
  readonly range: Range;
  /** With the indentation of each line but the first as it stands in the document; a snippet of LSP if {@link isSnippet}. */
  readonly text: string;
  readonly isSnippet: boolean;
  /** What is to be filled in first has suggestions of its own. */
  readonly leavesOpen: boolean;
  /** What the text from the beginning of the range to the cursor is matched against. */
  readonly filterText: string;
  /** Where it stands in the list, from 0. */
  readonly rank: number;
  /** Shown struck through: still known, no longer to be used. */
  readonly isDeprecated: boolean;
  /** Beyond doubt what belongs here. */
  readonly isPreselected: boolean;
}

/** All suggestions at a place. */
export interface Suggestions {
  readonly items: readonly Suggestion[];
  /** More are known than are given: what else is typed has to be asked for again. */
  readonly isIncomplete: boolean;
}
