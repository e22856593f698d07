import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction, CodeActionParams, Diagnostic, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Finding } from '../contracts/finding.ts';
import type { Document } from '../language/document.ts';
import { suppressionEdit } from '../language/edit/suppress.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { FIX_ALL, toDiagnostic, toTextEdit } from './convert.ts';
import { refactorActions } from './refactor-actions.ts';

/**
 * The fixes of the findings in a range, the comment that suppresses each, the refactorings there, and "fix all" where it
 * is asked for.
 */
export function codeActions(
  workspace: Workspace,
  params: CodeActionParams,
  { version, versioned }: EditForm,
): CodeAction[] {
  const { textDocument, range, context } = params;
  const { uri } = textDocument;
  const document = workspace.document(uri);
  if (!document) return [];
  const edit: ToEdit = (edits) =>
    versioned
      ? { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] }
      : { changes: { [uri]: [...edits] } };
  const wanted = (kind: string): boolean =>
    !context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const actions: CodeAction[] = [];
  if (wanted(CodeActionKind.QuickFix)) {
    const start = document.source.offsetAt(range.start);
    const end = document.source.offsetAt(range.end);
    const findings = (workspace.lintOpen(uri)?.findings ?? []).filter(
      (finding) => finding.range.start <= end && start <= finding.range.end,
    );
    actions.push(...findings.flatMap((finding) => fixActions(workspace, document, finding, context.diagnostics, edit)));
    actions.push(...findings.flatMap((finding) => suppressAction(document, finding, context.diagnostics, edit) ?? []));
  }
  actions.push(...refactorActions(workspace, params, wanted, edit));
  // Not offered in the menu: editors ask for it by its kind.
  if (context.only?.some((only) => FIX_ALL === only || FIX_ALL.startsWith(`${only}.`))) {
    const edits = workspace.fixAll(uri).map((each) => toTextEdit(document, each));
    if (edits.length > 0)
      actions.push({ title: 'Fix all SOC 2 findings that are beyond doubt', kind: FIX_ALL, edit: edit(edits) });
  }
  return actions;
}

/** How the client takes edits: for a version of a document, or for whatever it holds. */
export interface EditForm {
  readonly version: number | null;
  readonly versioned: boolean;
}

type ToEdit = (edits: readonly TextEdit[]) => WorkspaceEdit;

function fixActions(
  workspace: Workspace,
  document: Document,
  finding: Finding,
  shown: readonly Diagnostic[],
  edit: ToEdit,
): CodeAction[] {
  return workspace.fixes(document.uri, finding).map(({ title, edits, safe }, index) => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [shownAs(finding, shown)],
    isPreferred: safe && index === 0,
    edit: edit(edits.map((each) => toTextEdit(document, each))),
  }));
}

function suppressAction(
  document: Document,
  finding: Finding,
  shown: readonly Diagnostic[],
  edit: ToEdit,
): CodeAction | undefined {
  const comment = suppressionEdit(document, finding.rule, finding.range.start);
  if (!comment) return undefined;
  return {
    title: `Suppress ${finding.rule} here (give the reason)`,
    kind: CodeActionKind.QuickFix,
    diagnostics: [shownAs(finding, shown)],
    edit: edit([toTextEdit(document, comment)]),
  };
}

/** The diagnostic that the client shows for a finding; ours, where it names none. */
function shownAs(finding: Finding, shown: readonly Diagnostic[]): Diagnostic {
  const { start } = finding.place;
  const same = shown.find(
    ({ code, range }) =>
      code === finding.rule && range.start.line === start.line && range.start.character === start.character,
  );
  return same ?? toDiagnostic(finding, undefined);
}
