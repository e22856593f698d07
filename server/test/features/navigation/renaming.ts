import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { NamesAround } from '../../../src/contracts/names.ts';
import { renameAt } from '../../../src/features/navigation/rename.ts';
import type { RenameEdit, Renaming } from '../../../src/features/navigation/rename.ts';
import type { Document } from '../../../src/language/document.ts';
import type { Workspace } from '../../../src/workspace/workspace.ts';

interface Where {
  readonly workspace: Workspace;
  readonly document: Document;
  readonly offset: number;
  readonly around: NamesAround;
}

export function rename({ workspace, document, offset, around }: Where, next: string): Promise<Renaming | undefined> {
  return renameAt(document, offset, next, around, {
    read: workspace.read,
    isCurrent: workspace.isCurrent,
    breathe: async () => undefined,
    isCancelled: () => false,
  });
}

/** The edits of a renaming that has to succeed. */
export function editsOf(renaming: Renaming | undefined): readonly RenameEdit[] {
  if (renaming && 'edits' in renaming) return renaming.edits;
  return assert.fail(renaming?.problem ?? 'There is nothing to rename.');
}

/** What is said of a renaming that has to be refused. */
export function problemOf(renaming: Renaming | undefined): string {
  return renaming && 'problem' in renaming ? renaming.problem : assert.fail('It was not refused.');
}

/** The texts by URI after edits of several files; fails on edits that overlap. */
export function applied(texts: ReadonlyMap<string, string>, edits: readonly RenameEdit[]): Map<string, string> {
  return new Map(
    [...texts].map(([uri, text]) => [
      uri,
      TextDocument.applyEdits(
        TextDocument.create(uri, 'yaml', 0, text),
        edits
          .filter((edit) => edit.uri === uri)
          .map(({ start, end, text: newText }) => ({ range: { start, end }, newText })),
      ),
    ]),
  );
}
