import { MarkupKind } from 'vscode-languageserver';
import { explain } from '../../features/hover.ts';
import { rangeIn } from '../convert.ts';
import type { Feature } from './feature.ts';

export const hover: Feature = {
  capabilities: { hoverProvider: true },
  register({ connection, workspace, guarded }) {
    connection.onHover(
      guarded('textDocument/hover', ({ textDocument, position }) => {
        const document = workspace.document(textDocument.uri);
        const found = document && explain(document, document.source.offsetAt(position));
        if (!found) return null;
        return {
          contents: { kind: MarkupKind.Markdown, value: found.markdown },
          range: rangeIn(document, found.range),
        };
      }),
    );
  },
};
