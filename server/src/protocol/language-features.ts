import { CompletionItemKind, MarkupKind } from 'vscode-languageserver';
import type { CompletionItem, Hover, Position } from 'vscode-languageserver';
import { completeRules } from '../features/complete-rules.ts';
import { explain } from '../features/hover.ts';
import type { Document } from '../language/document.ts';
import type { Range } from '../language/syntax/tree.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What is known of the word at a position; null where nothing is. */
export function hoverAt(workspace: Workspace, uri: string, position: Position): Hover | null {
  const document = workspace.document(uri);
  const found = document && explain(document, document.source.offsetAt(position));
  if (!found) return null;
  return { contents: { kind: MarkupKind.Markdown, value: found.markdown }, range: rangeIn(document, found.range) };
}

export function completionsAt(workspace: Workspace, uri: string, position: Position): CompletionItem[] {
  const document = workspace.document(uri);
  if (!document) return [];
  return completeRules(document, document.source.offsetAt(position)).map(({ label, documentation, range, text }) => ({
    label,
    kind: CompletionItemKind.EnumMember,
    documentation,
    textEdit: { range: rangeIn(document, range), newText: text },
  }));
}

function rangeIn({ source }: Document, { start, end }: Range): Hover['range'] & object {
  return { start: source.positionAt(start), end: source.positionAt(end) };
}
