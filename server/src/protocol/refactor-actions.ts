import { CodeActionTriggerKind } from 'vscode-languageserver';
import type { CodeAction, CodeActionParams, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { refactor } from '../features/refactor/refactorings.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { toTextEdit } from './convert.ts';

/**
 * The refactorings at the cursor or the selection. With a mere cursor they wait until somebody opens the menu or asks for
 * their kind: an editor asks at every movement, and would show its light bulb on every line.
 */
export function refactorActions(
  workspace: Workspace,
  { textDocument, range, context }: CodeActionParams,
  wanted: (kind: string) => boolean,
  edit: (edits: readonly TextEdit[]) => WorkspaceEdit,
): CodeAction[] {
  const found = workspace.contextOf(textDocument.uri);
  if (!found) return [];
  const { document } = found;
  const start = document.source.offsetAt(range.start);
  const end = document.source.offsetAt(range.end);
  if (start === end && !context.only && context.triggerKind === CodeActionTriggerKind.Automatic) return [];
  return refactor(found, { start, end }, wanted).map(({ title, kind, edits }) => ({
    title,
    kind,
    edit: edit(edits.map((each) => toTextEdit(document, each))),
  }));
}
