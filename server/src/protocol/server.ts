import {
  CodeActionKind,
  DidChangeWatchedFilesNotification,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import type { Files } from '../contracts/files.ts';
import type { History } from '../contracts/history.ts';
import type { CalendarDate } from '../language/forms/date.ts';
import { PAGES } from '../generated/pages.ts';
import { RULES } from '../generated/rules.ts';
import { createBreathe } from '../homes/breathe.ts';
import { createWorkspace } from '../workspace/workspace.ts';
import { clientFiles } from './client-files.ts';
import { codeActions } from './code-actions.ts';
import { createConfiguration } from './configuration.ts';
import { FIX_ALL } from './convert.ts';
import { createDiagnostics } from './diagnostics.ts';
import { FEATURE_CAPABILITIES, FEATURES } from './features/features.ts';
import { createFolders } from './folders.ts';
import type { Lifecycle } from './lifecycle.ts';
import { GetRulePage, GetStatus } from './requests.ts';
import type { InitializationOptions } from './requests.ts';
import { safely } from './safely.ts';
import { createScheduler } from './scheduler.ts';
import { documentStatus } from './status.ts';
import { createTexts } from './texts.ts';

/** What differs between a server in Node and one in a web worker. */
export interface Home {
  readonly files: Files;
  /** Absent where there is no version control to ask. */
  readonly history?: History;
  readonly today: () => CalendarDate;
  readonly lifecycle: Lifecycle;
}

/** How much text of closed files stays parsed: about two hundred runbooks. */
const CACHE_SIZE = 2_000_000;

/** How long the index works before it lets a request in, in milliseconds. */
const SLICE = 8;

/** Wires a connection: each handler finds the document, calls one function, and answers. */
export function startServer(connection: Connection, home: Home): void {
  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    const log = {
      error: (text: string) => connection.console.error(text),
      info: (text: string) => connection.console.info(text),
    };
    const workspace = createWorkspace({
      files: options.filesFromClient === true ? clientFiles(connection) : home.files,
      history: options.filesFromClient === true || options.trusted === false ? undefined : home.history,
      rules: RULES,
      today: options.today === undefined ? home.today : () => options.today!,
      log,
      breathe: createBreathe(SLICE),
      cacheSize: CACHE_SIZE,
    });
    const { capabilities } = params;
    const pageBase = pageBaseOf(options);
    const configuration = createConfiguration({
      connection,
      supported: capabilities.workspace?.configuration === true,
      initial: options.settings,
    });
    const diagnostics = createDiagnostics({
      connection,
      workspace,
      configuration,
      params,
      pageBase,
    });
    const scheduler = createScheduler(connection, workspace, diagnostics);
    const texts = createTexts({ connection, workspace, lifecycle: home.lifecycle, scheduler });
    const folders = createFolders(connection, params, scheduler);
    const guarded = safely(log);

    connection.onInitialized(() => {
      if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
        void connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: [{ globPattern: '**/*.{yaml,yml}' }],
        });
      }
      configuration.watch(() => scheduler.everythingChanged());
      folders.start();
    });
    connection.onDidChangeWatchedFiles(({ changes }) => scheduler.filesChanged(changes.map(({ uri }) => uri)));
    connection.languages.diagnostics.on(
      guarded('textDocument/diagnostic', ({ textDocument, previousResultId }, token) => {
        if (home.lifecycle.pendingChanges(textDocument.uri) > 0 || token.isCancellationRequested) return retry();
        return diagnostics.pull(textDocument.uri, previousResultId);
      }),
    );
    connection.languages.diagnostics.onWorkspace(
      guarded('workspace/diagnostic', async ({ previousResultIds }, token) => {
        await scheduler.settled(token);
        return diagnostics.pullAll(previousResultIds);
      }),
    );
    connection.onCodeAction(
      guarded('textDocument/codeAction', (action) => {
        const versioned = capabilities.workspace?.workspaceEdit?.documentChanges === true;
        return codeActions(workspace, action, { version: texts.versionOf(action.textDocument.uri), versioned });
      }),
    );
    const host = {
      connection,
      workspace,
      configuration,
      scheduler,
      texts,
      client: capabilities,
      options,
      pageBase,
      guarded,
    };
    for (const feature of FEATURES) feature.register(host);
    connection.onRequest(
      GetStatus.method,
      guarded(GetStatus.method, ({ uri }: { uri: string }) => documentStatus(workspace, scheduler.busy(), uri)),
    );
    connection.onRequest(GetRulePage.method, ({ rule }: { rule: string }) =>
      Object.hasOwn(PAGES, rule) ? PAGES[rule]! : null,
    );

    return {
      serverInfo: { name: 'soc2-runbooks' },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        diagnosticProvider: { identifier: 'soc2-runbooks', interFileDependencies: true, workspaceDiagnostics: true },
        ...FEATURE_CAPABILITIES,
        codeActionProvider: {
          codeActionKinds: [
            CodeActionKind.QuickFix,
            CodeActionKind.RefactorExtract,
            CodeActionKind.RefactorRewrite,
            FIX_ALL,
          ],
        },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });
  connection.listen();
}

/** A link only where the client says what the pages' addresses begin with. */
function pageBaseOf({ rulePageBase }: InitializationOptions): string | undefined {
  return typeof rulePageBase === 'string' && rulePageBase !== '' ? rulePageBase : undefined;
}

/** Newer text has arrived already: the client asks again. */
function retry(): ResponseError<{ retriggerRequest: boolean }> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, 'The document has changed.', { retriggerRequest: true });
}
