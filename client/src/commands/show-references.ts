import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Location, Position } from 'vscode-languageclient';
import { SHOW_REFERENCES } from '../../../server/src/protocol/requests.ts';

/** What code lenses run: shows the references of the name at a place, or the places that come along. */
export function registerShowReferences({ protocol2CodeConverter: code }: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand(
    SHOW_REFERENCES,
    async (uri: string, position: Position, locations?: readonly Location[]) => {
      const resource = code.asUri(uri);
      const place = code.asPosition(position);
      const places =
        locations?.map((location) => code.asLocation(location)) ??
        (await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', resource, place));
      await vscode.commands.executeCommand('editor.action.showReferences', resource, place, places);
    },
  );
}
