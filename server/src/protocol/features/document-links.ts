import { documentLinks as linksOf } from '../../features/document-links.ts';
import { rangeIn } from '../convert.ts';
import type { Feature } from './feature.ts';

export const documentLinks: Feature = {
  capabilities: { documentLinkProvider: {} },
  register({ connection, workspace, guarded }) {
    connection.onDocumentLinks(
      guarded('textDocument/documentLink', ({ textDocument }) => {
        const context = workspace.contextOf(textDocument.uri);
        if (!context) return [];
        return linksOf(context).map((link) => ({ ...link, range: rangeIn(context.document, link.range) }));
      }),
    );
  },
};
