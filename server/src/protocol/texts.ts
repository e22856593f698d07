import type { Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { kindOfLanguage } from '../language/kind.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { Scheduler } from './scheduler.ts';

/** Schemes under which editors show other versions of a file, for comparison: nobody can mend what is found there. */
const OTHER_VERSIONS = /^(?:git|gitlens|review|pr|svn|hg):/;

/** The texts of the editors, kept in step by incremental changes. */
export interface Texts {
  /** The version of an open text; null where it is not open. */
  versionOf(uri: string): number | null;
}

interface TextsOptions {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly lifecycle: Lifecycle;
  readonly scheduler: Scheduler;
}

export function createTexts({ connection, workspace, lifecycle, scheduler }: TextsOptions): Texts {
  const texts = new Map<string, TextDocument>();

  function take(text: TextDocument): void {
    workspace.open(text.uri, text.getText(), kindOfLanguage(text.languageId));
    scheduler.documentChanged(text.uri, text.version);
  }

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    if (OTHER_VERSIONS.test(uri)) return;
    const opened = TextDocument.create(uri, languageId, version, text);
    texts.set(uri, opened);
    take(opened);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    lifecycle.changeTaken(uri);
    const text = texts.get(uri);
    if (!text) return;
    TextDocument.update(text, contentChanges, version);
    // Further changes wait already: what this one means will be seen with the last of them.
    if (lifecycle.pendingChanges(uri) === 0) take(text);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    texts.delete(uri);
    scheduler.documentClosed(uri);
  });

  return { versionOf: (uri) => texts.get(uri)?.version ?? null };
}
