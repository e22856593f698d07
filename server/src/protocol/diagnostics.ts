import { DiagnosticRefreshRequest, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type {
  Connection,
  Diagnostic,
  DocumentDiagnosticReport,
  InitializeParams,
  PreviousResultId,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { LintResult } from '../lint/lint.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Configuration } from './configuration.ts';
import { toDiagnostic } from './convert.ts';

/** Brings findings to the client: it pulls them, or they are pushed if it can't. */
export interface Diagnostics {
  /** An open document has a new text. */
  documentChanged(uri: string, version: number): void;
  documentClosed(uri: string): void;
  /** Findings of these files changed without an edit of theirs; files that are gone have none any more. */
  changed(uris: readonly string[]): void;
  pull(uri: string, previous: string | undefined): DocumentDiagnosticReport;
  pullAll(previous: readonly PreviousResultId[]): WorkspaceDiagnosticReport;
}

interface DiagnosticsOptions {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly configuration: Configuration;
  readonly params: InitializeParams;
  readonly pageBase: string | undefined;
}

export function createDiagnostics({
  connection,
  workspace,
  configuration,
  params,
  pageBase,
}: DiagnosticsOptions): Diagnostics {
  const { textDocument, workspace: client } = params.capabilities;
  const pulls = textDocument?.diagnostic !== undefined;
  const relates = (pulls ? textDocument?.diagnostic : textDocument?.publishDiagnostics)?.relatedInformation !== false;
  const refreshes = client?.diagnostics?.refreshSupport === true;
  const versions = new Map<string, number>();
  const sent = new Set<string>();
  const shown = new WeakMap<LintResult, { readonly id: string; readonly items: Diagnostic[] }>();

  function itemsOf(result: LintResult | undefined): { readonly id: string; readonly items: Diagnostic[] } {
    if (!result) return NOTHING;
    const known = shown.get(result);
    if (known) return known;
    const items = result.findings.map((finding) => {
      const diagnostic = toDiagnostic(finding, pageBase);
      if (!relates) delete diagnostic.relatedInformation;
      return diagnostic;
    });
    const made = { id: fingerprint(JSON.stringify(items)), items };
    shown.set(result, made);
    return made;
  }

  function current(uri: string): { readonly id: string; readonly items: Diagnostic[] } {
    if (!configuration.enabled(uri)) return NOTHING;
    return itemsOf(workspace.document(uri) ? workspace.lintOpen(uri) : workspace.result(uri));
  }

  function push(uri: string): void {
    const version = versions.get(uri);
    const { items } = current(uri);
    if (items.length === 0 && version === undefined && !sent.delete(uri)) return;
    if (items.length > 0) sent.add(uri);
    void connection.sendDiagnostics({ uri, diagnostics: items, ...(version === undefined ? {} : { version }) });
  }

  return {
    documentChanged(uri, version) {
      versions.set(uri, version);
      if (!pulls) push(uri);
    },
    documentClosed(uri) {
      versions.delete(uri);
    },
    changed(uris) {
      if (!pulls) {
        const known = new Set(workspace.uris());
        for (const uri of [...uris, ...[...sent].filter((uri) => !known.has(uri))]) push(uri);
      } else if (refreshes && uris.length > 0) {
        void connection.sendRequest(DiagnosticRefreshRequest.type);
      }
    },
    pull(uri, previous) {
      const { id, items } = current(uri);
      if (id === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id };
      return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items };
    },
    pullAll(previous) {
      const known = new Map(previous.map(({ uri, value }) => [uri, value]));
      const uris = new Set([...workspace.uris(), ...known.keys()]);
      const items = [...uris].flatMap((uri): WorkspaceDocumentDiagnosticReport[] => {
        const { id, items: diagnostics } = current(uri);
        const version = versions.get(uri) ?? null;
        if (id === known.get(uri))
          return [{ kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId: id }];
        return [{ kind: DocumentDiagnosticReportKind.Full, uri, version, resultId: id, items: diagnostics }];
      });
      return { items };
    },
  };
}

const NOTHING = { id: 'none', items: [] as Diagnostic[] };

/** A short name for a text (FNV-1a, 64 bits in two halves): equal results get equal ids, in any session. */
function fingerprint(text: string): string {
  let low = 0x811c9dc5;
  let high = 0xcbf29ce4;
  for (let at = 0; at < text.length; at += 1) {
    low = Math.imul(low ^ text.charCodeAt(at), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(at), 0x01000197);
  }
  return `${(high >>> 0).toString(36)}-${(low >>> 0).toString(36)}`;
}
