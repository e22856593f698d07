import { FoldingRangeKind } from 'vscode-languageserver';
import type { FoldingRange } from 'vscode-languageserver';
import { foldsOf } from '../../features/folding/folding.ts';
import type { Feature } from './feature.ts';

export const folding: Feature = {
  capabilities: { foldingRangeProvider: true },
  register({ connection, workspace, client, guarded }) {
    const wanted = client.textDocument?.foldingRange;
    const options = { linesOnly: wanted?.lineFoldingOnly === true, limit: wanted?.rangeLimit ?? Infinity };
    connection.onFoldingRanges(
      guarded('textDocument/foldingRange', ({ textDocument }): FoldingRange[] => {
        const document = workspace.document(textDocument.uri);
        if (!document) return [];
        return foldsOf(document, options).map(({ kind, ...lines }) =>
          kind === undefined ? lines : { ...lines, kind: KINDS[kind] },
        );
      }),
    );
  },
};

const KINDS = { comment: FoldingRangeKind.Comment, region: FoldingRangeKind.Region } as const;
