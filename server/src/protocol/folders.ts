import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { Scheduler } from './scheduler.ts';

/** The folders that the client has open. */
export interface Folders {
  /** Indexes them, and follows their coming and going. */
  start(): void;
}

export function createFolders(connection: Connection, params: InitializeParams, scheduler: Scheduler): Folders {
  const given = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
  const folders = new Set(given.map(withoutSlash));

  return {
    start() {
      scheduler.foldersChanged([...folders]);
      if (params.capabilities.workspace?.workspaceFolders !== true) return;
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) folders.delete(withoutSlash(uri));
        for (const { uri } of added) folders.add(withoutSlash(uri));
        scheduler.foldersChanged([...folders]);
      });
    },
  };
}

function withoutSlash(uri: string): string {
  return uri.replace(/\/$/, '');
}
