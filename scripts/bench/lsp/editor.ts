import { CancellationTokenSource, TextDocumentSyncKind } from 'vscode-languageserver-protocol/node';
import type { Diagnostic, DocumentDiagnosticReport, Position } from 'vscode-languageserver-protocol/node';
import type { Server } from './server.ts';

/** A document that is open in a server, and the diagnostics that a client would show for it. */
export interface Editor {
  readonly uri: string;
  readonly text: string;
  /** The diagnostics on a line of the last answer. */
  onLine(line: number): number;
  /** Opens the document; resolves with the first diagnostics. */
  open(): Promise<void>;
  /** Replaces the text between two columns of a line; does not wait. */
  type(change: Change): void;
  /** Asks for diagnostics where the server is asked, as VS Code does after each change; does not wait. */
  ask(): void;
  /**
   * Waits for the diagnostics of the text as it is now.
   * @param right says whether an answer is one to this text
   * @returns how many answers came that were not
   */
  answered(right: () => boolean): Promise<number>;
}

export interface Change {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Longer than any server needs; past it, the answer does not come anymore. */
const PATIENCE = 30_000;

export function createEditor(server: Server, uri: string, initial: string): Editor {
  const { connection, capabilities, spec } = server;
  const lines = initial.split('\n');
  const sync = capabilities.textDocumentSync;
  const incremental = (typeof sync === 'object' ? sync.change : sync) === TextDocumentSyncKind.Incremental;
  const pulls = capabilities.diagnosticProvider !== undefined;
  let version = 1;
  let shown: readonly Diagnostic[] = [];
  let resultId: string | undefined;
  let published: () => void = () => undefined;
  let pulling: CancellationTokenSource | undefined;

  connection.onNotification('textDocument/publishDiagnostics', (params: { uri: string; diagnostics: Diagnostic[] }) => {
    if (pulls || params.uri !== uri) return;
    shown = params.diagnostics;
    published();
  });

  /** Asks for diagnostics, as a client does after each change; an answer to a question before is not waited for. */
  async function pull(): Promise<boolean> {
    pulling?.cancel();
    const source = new CancellationTokenSource();
    pulling = source;
    const params = { textDocument: { uri }, identifier: 'bench', ...(resultId && { previousResultId: resultId }) };
    const report = await connection
      .sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', params, source.token)
      .catch(() => undefined);
    if (report === undefined || pulling !== source) return false;
    resultId = report.resultId;
    if (report.kind === 'full') shown = report.items;
    return true;
  }

  async function answeredByPull(right: () => boolean): Promise<number> {
    const until = performance.now() + PATIENCE;
    for (let wrong = 0; ;) {
      const answered = await pull();
      if (answered && right()) return wrong;
      if (performance.now() > until) throw new Error(`${spec.name} did not answer an edit.`);
      // An answer that says "ask again" shows nothing.
      if (answered) wrong += 1;
    }
  }

  function answeredByPush(right: () => boolean): Promise<number> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${spec.name} did not answer an edit.`)), PATIENCE);
      let wrong = 0;
      published = () => {
        if (!right()) {
          wrong += 1;
          return;
        }
        clearTimeout(timer);
        published = () => undefined;
        resolve(wrong);
      };
    });
  }

  return {
    uri,
    get text() {
      return lines.join('\n');
    },
    onLine: (line) => shown.filter(({ range }) => range.start.line === line).length,
    async open() {
      const textDocument = { uri, languageId: spec.languageId, version, text: initial };
      void connection.sendNotification('textDocument/didOpen', { textDocument });
      const any = (): boolean => shown.length > 0;
      await (pulls ? answeredByPull(any) : answeredByPush(any));
    },
    type({ line, from, to, text }) {
      const before = lines[line]!;
      lines[line] = before.slice(0, from) + text + before.slice(to);
      version += 1;
      const start: Position = { line, character: from };
      const range = { start, end: { line, character: to } };
      const contentChanges = [incremental ? { range, text } : { text: lines.join('\n') }];
      void connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    },
    ask() {
      if (pulls) void pull();
    },
    answered: (right) => (pulls ? answeredByPull(right) : answeredByPush(right)),
  };
}
