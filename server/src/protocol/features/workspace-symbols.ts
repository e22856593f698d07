import { SymbolKind } from 'vscode-languageserver';
import type { NameKind } from '../../contracts/names.ts';
import { findSymbols } from '../../features/navigation/find-symbols.ts';
import type { FoundSymbol } from '../../features/navigation/find-symbols.ts';
import { oneLine } from '../../language/forms/one-line.ts';
import { toRange } from '../convert.ts';
import type { Feature } from './feature.ts';

export const workspaceSymbols: Feature = {
  capabilities: { workspaceSymbolProvider: true },
  register({ connection, workspace, guarded }) {
    connection.onWorkspaceSymbol(
      guarded('workspace/symbol', ({ query }) =>
        findSymbols(query, workspace.names()).map((symbol) => ({
          name: shownName(symbol),
          kind: KINDS[symbol.kind] ?? SymbolKind.Key,
          ...(symbol.container === '' ? {} : { containerName: oneLine(symbol.container) }),
          location: { uri: symbol.place.uri, range: toRange(symbol.place) },
        })),
      ),
    );
  },
};

/** Editors look for the query in the name again, so the title has to stand in it. */
function shownName({ id, title }: FoundSymbol): string {
  return oneLine(title === '' ? id : `${id}: ${title}`);
}

const KINDS: Readonly<Partial<Record<NameKind, SymbolKind>>> = {
  runbook: SymbolKind.Function,
  step: SymbolKind.Method,
  control: SymbolKind.Constant,
  playbook: SymbolKind.Package,
  run: SymbolKind.Event,
  role: SymbolKind.Class,
  system: SymbolKind.Module,
};
