import { InsertTextMode } from 'vscode-languageserver';
import type { Suggestion } from '../../features/completion/suggestion.ts';
import type { Document } from '../../language/document.ts';
import { startOfLine } from '../../language/edit/layout.ts';
import type { Abilities } from './completion-abilities.ts';

interface Inserted {
  readonly text: string;
  readonly mode: InsertTextMode | undefined;
}

/**
 * What is inserted for a suggestion of several lines: with the indentation as it is to be, or, where the client indents
 * by itself, less that of the line.
 */
export function insertedText(
  { text, isSnippet, range }: Suggestion,
  document: Document,
  { asIs, ownMode }: Pick<Abilities, 'asIs' | 'ownMode'>,
): Inserted {
  if (!text.includes('\n')) return { text, mode: undefined };
  if (asIs) return { text, mode: InsertTextMode.asIs };
  // Editors indent the lines of snippets; of other texts, only those that say so.
  const indents = ownMode === undefined ? isSnippet : ownMode === InsertTextMode.adjustIndentation;
  if (!indents) return { text, mode: undefined };
  const line = startOfLine(document, range.start);
  const margin = /^ */.exec(document.source.getText().slice(line, range.start))![0];
  return { text: text.replaceAll(`\n${margin}`, '\n'), mode: undefined };
}

/** Markdown for a client that shows none: without the marks, and with what they kept from being one. */
export function plainText(markdown: string): string {
  return markdown.replace(/\*\*/g, '').replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
