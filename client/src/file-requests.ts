import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ListFiles, ReadFile } from '../../server/src/protocol/requests.ts';
import { listYamlFiles, maxFiles } from './list-files.ts';
import { readText } from './read-file.ts';
import { answer } from './requests.ts';

/** Answers the server's questions about files that it can't read by itself. */
export function serveFiles(client: BaseLanguageClient, output: vscode.LogOutputChannel): void {
  answer(client, ListFiles, async ({ folder }, token) => {
    const files = await listYamlFiles(vscode.Uri.parse(folder), token);
    if (files.length >= maxFiles) output.warn(`Only the first ${maxFiles} YAML files of ${folder} are looked at`);
    return files.map((uri) => client.code2ProtocolConverter.asUri(uri));
  });
  answer(client, ReadFile, ({ uri }) => readText(vscode.Uri.parse(uri)));
}
