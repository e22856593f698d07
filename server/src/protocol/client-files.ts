import type { Connection } from 'vscode-languageserver';
import type { Files, FileText } from '../contracts/files.ts';
import { ListFiles, ReadFile } from './requests.ts';

/** Files that only the client can read: of a virtual workspace, or for a server in a web worker. */
export function clientFiles(connection: Connection): Files {
  return {
    list: (folder) => connection.sendRequest<string[]>(ListFiles.method, { folder }),
    read: (uri) => connection.sendRequest<FileText>(ReadFile.method, { uri }),
  };
}
