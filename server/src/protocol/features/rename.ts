import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { PrepareRenameResult, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { renamableAt } from '../../features/navigation/renamable.ts';
import { renameAt } from '../../features/navigation/rename.ts';
import type { RenameEdit } from '../../features/navigation/rename.ts';
import { createBreathe } from '../../homes/breathe.ts';
import { rangeIn, toRange } from '../convert.ts';
import type { Texts } from '../texts.ts';
import type { Feature } from './feature.ts';

/** How long edits are collected before another request is let in, in milliseconds. */
const SLICE = 8;

const NOT_READY =
  'The files of the program are still being read, so nobody knows yet where the name is used. Try again in a moment.';
const CHANGED = 'A file was edited meanwhile. Nothing was renamed; try again.';

export const rename: Feature = {
  capabilities: { renameProvider: { prepareProvider: true } },
  register({ connection, workspace, scheduler, texts, client, guarded }) {
    const versioned = client.workspace?.workspaceEdit?.documentChanges === true;

    connection.onPrepareRename(
      guarded(
        'textDocument/prepareRename',
        ({ textDocument: { uri }, position }): PrepareRenameResult | ResponseError | null => {
          const document = workspace.document(uri);
          const around = workspace.namesAround(uri);
          const found = document && around && renamableAt(document, document.source.offsetAt(position), around);
          if (!found) return null;
          if ('problem' in found) return refusal(found.problem);
          if (!workspace.ready) return refusal(NOT_READY);
          return { range: rangeIn(document, found.range), placeholder: found.name.text };
        },
      ),
    );
    connection.onRenameRequest(
      guarded(
        'textDocument/rename',
        async ({ textDocument: { uri }, position, newName }, token): Promise<WorkspaceEdit | ResponseError | null> => {
          if (!workspace.ready) return refusal(NOT_READY);
          const document = workspace.document(uri);
          // Files that came or changed may use the name too.
          if (scheduler.busy()) await scheduler.settled(token);
          if (document !== workspace.document(uri)) return refusal(CHANGED);
          const around = workspace.namesAround(uri);
          if (!document || !around) return null;
          const versions = new Map(around.files.map((file) => [file.uri, texts.versionOf(file.uri)]));
          const found = await renameAt(document, document.source.offsetAt(position), newName, around, {
            read: workspace.read,
            isCurrent: workspace.isCurrent,
            breathe: createBreathe(SLICE),
            isCancelled: () => token.isCancellationRequested,
          });
          if (!found) return null;
          if ('problem' in found) return refusal(found.problem);
          if (found.edits.some((edit) => versions.get(edit.uri) !== texts.versionOf(edit.uri))) return refusal(CHANGED);
          return toWorkspaceEdit(found.edits, versioned ? texts : undefined);
        },
      ),
    );
  },
};

/** What the editor shows where the name stands. */
function refusal(problem: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, problem);
}

/** @param versions for a client that takes edits of a version; null stands for what is on disk */
function toWorkspaceEdit(edits: readonly RenameEdit[], versions: Texts | undefined): WorkspaceEdit {
  const byFile = new Map<string, TextEdit[]>();
  for (const { text, ...place } of edits) {
    const edit = { range: toRange(place), newText: text };
    const same = byFile.get(place.uri);
    if (same) same.push(edit);
    else byFile.set(place.uri, [edit]);
  }
  if (!versions) return { changes: Object.fromEntries(byFile) };
  const documentChanges = [...byFile].map(([uri, changes]) => ({
    textDocument: { uri, version: versions.versionOf(uri) },
    edits: changes,
  }));
  return { documentChanges };
}
