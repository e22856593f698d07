import { DocumentHighlightKind } from 'vscode-languageserver';
import { highlightsAt } from '../../features/navigation/highlights.ts';
import { rangeIn } from '../convert.ts';
import type { Feature } from './feature.ts';

export const documentHighlight: Feature = {
  capabilities: { documentHighlightProvider: true },
  register({ connection, workspace, guarded }) {
    connection.onDocumentHighlight(
      guarded('textDocument/documentHighlight', ({ textDocument, position }) => {
        const document = workspace.document(textDocument.uri);
        if (!document) return [];
        return highlightsAt(document, document.source.offsetAt(position)).map(({ range, isDefinition }) => ({
          range: rangeIn(document, range),
          kind: isDefinition ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
        }));
      }),
    );
  },
};
