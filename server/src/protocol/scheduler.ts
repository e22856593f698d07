import type { CancellationToken, Connection } from 'vscode-languageserver';
import { nextTurn } from '../homes/breathe.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Diagnostics } from './diagnostics.ts';
import { StatusChanged } from './requests.ts';

/** Decides what is computed when: the document somebody types in first, the rest of the program after it. */
export interface Scheduler {
  documentChanged(uri: string, version: number): void;
  documentClosed(uri: string): void;
  filesChanged(uris: readonly string[]): void;
  foldersChanged(folders: readonly string[]): void;
  /** Findings have to be sent again though no file changed. */
  everythingChanged(): void;
  /** Resolves when nothing is left to compute, or the token is cancelled. */
  settled(token: CancellationToken): Promise<void>;
  busy(): boolean;
  /** Hears each time everything is linted that changes could have concerned. */
  onSwept(listener: () => void): void;
}

export function createScheduler(connection: Connection, workspace: Workspace, diagnostics: Diagnostics): Scheduler {
  /** Jobs on files run one after another, so that none sees the half of another. */
  let jobs: Promise<void> = Promise.resolve();
  let running = 0;
  let announced = false;
  let stale = false;
  let sweeping: Promise<void> | undefined;
  const listeners: (() => void)[] = [];

  function enqueue(job: () => Promise<void>): void {
    if (running === 0) announce(true);
    running += 1;
    jobs = jobs
      .then(job)
      .catch((fault: unknown) =>
        connection.console.error(`A file event failed: ${fault instanceof Error ? fault.message : String(fault)}`),
      )
      .then(() => {
        running -= 1;
        sweep();
      });
  }

  /** Lints what edits elsewhere have made stale, after the answers that are waited for. */
  function sweep(): void {
    stale = true;
    sweeping ??= (async () => {
      while (stale) {
        stale = false;
        // What somebody waits for comes first: completion follows an edit at once, in the next message or the one after.
        await nextTurn();
        await nextTurn();
        diagnostics.changed(await workspace.lintStale());
        for (const listener of listeners) listener();
      }
    })()
      .catch((fault: unknown) =>
        connection.console.error(`Linting failed: ${fault instanceof Error ? fault.message : String(fault)}`),
      )
      .finally(() => {
        sweeping = undefined;
        if (running === 0) announce(false);
      });
  }

  function announce(busy: boolean): void {
    if (busy === announced) return;
    announced = busy;
    void connection.sendNotification(StatusChanged.method, { busy });
  }

  return {
    documentChanged(uri, version) {
      diagnostics.documentChanged(uri, version);
      sweep();
    },
    documentClosed(uri) {
      diagnostics.documentClosed(uri);
      enqueue(() => workspace.close(uri));
    },
    filesChanged: (uris) => enqueue(() => workspace.filesChanged(uris)),
    foldersChanged: (folders) => enqueue(() => workspace.setFolders(folders)),
    everythingChanged() {
      diagnostics.changed(workspace.uris());
    },
    async settled(token) {
      while ((running > 0 || sweeping) && !token.isCancellationRequested) {
        await Promise.race([
          jobs.then(() => sweeping),
          new Promise((resolve) => void token.onCancellationRequested(resolve)),
        ]);
        await nextTurn();
      }
    },
    busy: () => running > 0,
    onSwept: (listener) => void listeners.push(listener),
  };
}
