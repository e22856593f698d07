import type { SelectionRange } from 'vscode-languageserver';
import { selectionRangesAt } from '../../features/selection-ranges.ts';
import type { Document } from '../../language/document.ts';
import { rangeIn } from '../convert.ts';
import type { Feature } from './feature.ts';

export const selectionRanges: Feature = {
  capabilities: { selectionRangeProvider: true },
  register({ connection, workspace, guarded }) {
    connection.onSelectionRanges(
      guarded('textDocument/selectionRange', ({ textDocument, positions }): SelectionRange[] | null => {
        const document = workspace.document(textDocument.uri);
        return document ? positions.map((position) => chainAt(document, document.source.offsetAt(position))) : null;
      }),
    );
  },
};

/** The ranges around an offset, the smallest first, each with the next as its parent. */
function chainAt(document: Document, offset: number): SelectionRange {
  const [innermost, ...outer] = selectionRangesAt(document, offset).map((range) => rangeIn(document, range));
  const parent = outer.reduceRight<SelectionRange | undefined>(linked, undefined);
  return linked(parent, innermost ?? rangeIn(document, { start: offset, end: offset }));
}

function linked(parent: SelectionRange | undefined, range: SelectionRange['range']): SelectionRange {
  return parent ? { range, parent } : { range };
}
