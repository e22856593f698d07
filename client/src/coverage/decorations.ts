import * as vscode from 'vscode';
import type { FileMark } from '../../../server/src/protocol/requests.ts';
import type { Overview } from './overview.ts';

const LOOKS: Readonly<Record<FileMark['kind'], readonly [badge: string, color: string]>> = {
  errors: ['!', 'list.errorForeground'],
  overdue: ['R', 'list.warningForeground'],
  weak: ['W', 'list.warningForeground'],
};

/** Marks runbooks in the explorer that a reviewer would object to; the tooltip says why. */
export function registerDecorations(overview: Overview): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri[]>();
  let marks: ReadonlyMap<string, FileMark> = new Map();
  const listening = overview.onChange(() => {
    const next = new Map(overview.current.marks.map((mark) => [vscode.Uri.parse(mark.uri).toString(), mark]));
    const touched = [...new Set([...marks.keys(), ...next.keys()])].filter(
      (uri) => marks.get(uri)?.text !== next.get(uri)?.text || marks.get(uri)?.kind !== next.get(uri)?.kind,
    );
    marks = next;
    if (touched.length > 0) changed.fire(touched.map((uri) => vscode.Uri.parse(uri)));
  });
  const provider = vscode.window.registerFileDecorationProvider({
    onDidChangeFileDecorations: changed.event,
    provideFileDecoration(uri) {
      const mark = marks.get(uri.toString());
      if (!mark) return undefined;
      const [badge, color] = LOOKS[mark.kind];
      return new vscode.FileDecoration(badge, mark.text, new vscode.ThemeColor(color));
    },
  });
  return vscode.Disposable.from(provider, listening, changed);
}
