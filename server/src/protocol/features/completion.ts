import { CompletionItemKind } from 'vscode-languageserver';
import { completeRules } from '../../features/complete-rules.ts';
import { rangeIn } from '../convert.ts';
import type { Feature } from './feature.ts';

export const completion: Feature = {
  capabilities: { completionProvider: {} },
  register({ connection, workspace, guarded }) {
    connection.onCompletion(
      guarded('textDocument/completion', ({ textDocument, position }) => {
        const document = workspace.document(textDocument.uri);
        if (!document) return [];
        return completeRules(document, document.source.offsetAt(position)).map(
          ({ label, documentation, range, text }) => ({
            label,
            kind: CompletionItemKind.EnumMember,
            documentation,
            textEdit: { range: rangeIn(document, range), newText: text },
          }),
        );
      }),
    );
  },
};
