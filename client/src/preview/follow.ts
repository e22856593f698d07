import * as vscode from 'vscode';
import type { ToPage } from './messages.ts';

/** For how long after the page moved an editor the editor's own scrolling says nothing, in milliseconds. */
const QUIET = 400;

let movedAt = 0;

/** Notes that the page moves an editor, so that the editor does not move the page in turn. */
export function pageMoves(): void {
  movedAt = Date.now();
}

/** Tells the page where somebody is in the document: what is at the top of the editor, and where the cursor stands. */
export function followEditor(uri: vscode.Uri, post: (message: ToPage) => void): vscode.Disposable {
  const isOurs = ({ document }: vscode.TextEditor): boolean => document.uri.toString() === uri.toString();
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges: [top] }) => {
      if (!top || !isOurs(textEditor) || Date.now() - movedAt < QUIET) return;
      post({ type: 'scroll', offset: textEditor.document.offsetAt(top.start) });
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections: [selection] }) => {
      if (selection && isOurs(textEditor))
        post({ type: 'select', offset: textEditor.document.offsetAt(selection.active) });
    }),
  );
}
