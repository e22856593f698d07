import { MarkupKind } from 'vscode-languageserver';
import { hoverAt } from '../../features/hover/hover.ts';
import { RULES } from '../../generated/rules.ts';
import { rangeIn } from '../convert.ts';
import type { Feature } from './feature.ts';

export const hover: Feature = {
  capabilities: { hoverProvider: true },
  register({ connection, workspace, pageBase, guarded }) {
    connection.onHover(
      guarded('textDocument/hover', async ({ textDocument, position }) => {
        const known = workspace.contextOf(textDocument.uri);
        if (!known) return null;
        const offset = known.document.source.offsetAt(position);
        const found = await hoverAt({ ...known, offset, rules: RULES, rulePageBase: pageBase, read: workspace.read });
        if (!found) return null;
        return {
          contents: { kind: MarkupKind.Markdown, value: found.markdown },
          range: rangeIn(known.document, found.range),
        };
      }),
    );
  },
};
