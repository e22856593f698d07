import { SymbolKind, SymbolTag } from 'vscode-languageserver';
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import type { SymbolKind as Meaning } from '../../features/symbols/outline.ts';
import { symbolsOf } from '../../features/symbols/symbols.ts';
import type { DocumentSymbol as OutlineEntry } from '../../features/symbols/symbols.ts';
import type { Document } from '../../language/document.ts';
import { rangeIn } from '../convert.ts';
import type { Feature } from './feature.ts';

export const documentSymbols: Feature = {
  capabilities: { documentSymbolProvider: true },
  register({ connection, workspace, client, guarded }) {
    const isNested = client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
    connection.onDocumentSymbol(
      guarded('textDocument/documentSymbol', ({ textDocument }): DocumentSymbol[] | SymbolInformation[] => {
        const document = workspace.document(textDocument.uri);
        if (!document) return [];
        const symbols = symbolsOf(document);
        return isNested
          ? symbols.map((symbol) => nested(document, symbol))
          : symbols.flatMap((symbol) => flat(document, symbol, undefined));
      }),
    );
  },
};

function nested(document: Document, symbol: OutlineEntry): DocumentSymbol {
  return {
    ...named(symbol),
    ...(symbol.detail === '' ? {} : { detail: symbol.detail }),
    range: rangeIn(document, symbol.range),
    selectionRange: rangeIn(document, symbol.selection),
    children: symbol.children.map((child) => nested(document, child)),
  };
}

function flat(document: Document, symbol: OutlineEntry, container: string | undefined): SymbolInformation[] {
  const own: SymbolInformation = {
    ...named(symbol),
    ...(container === undefined ? {} : { containerName: container }),
    location: { uri: document.uri, range: rangeIn(document, symbol.range) },
  };
  return [own, ...symbol.children.flatMap((child) => flat(document, child, symbol.name))];
}

function named({ name, kind, isDeprecated }: OutlineEntry): Pick<DocumentSymbol, 'name' | 'kind' | 'tags'> {
  return { name, kind: KINDS[kind], ...(isDeprecated ? { tags: [SymbolTag.Deprecated] } : {}) };
}

const KINDS: Readonly<Record<Meaning, SymbolKind>> = {
  section: SymbolKind.Namespace,
  property: SymbolKind.Property,
  step: SymbolKind.Method,
  evidence: SymbolKind.File,
  trigger: SymbolKind.Event,
  severity: SymbolKind.EnumMember,
  role: SymbolKind.Class,
  system: SymbolKind.Module,
  person: SymbolKind.Variable,
  control: SymbolKind.Constant,
  parameter: SymbolKind.Variable,
  row: SymbolKind.Struct,
  test: SymbolKind.Event,
  phase: SymbolKind.Namespace,
  decision: SymbolKind.Operator,
};
