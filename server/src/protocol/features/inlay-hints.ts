import { InlayHintRefreshRequest } from 'vscode-languageserver';
import type { InlayHint } from 'vscode-languageserver';
import { inlayHints as hintsOf } from '../../features/inlay-hints/inlay-hints.ts';
import type { Feature } from './feature.ts';
import { refreshing } from './refresh.ts';

export const inlayHints: Feature = {
  capabilities: { inlayHintProvider: {} },
  register(host) {
    const { connection, workspace, configuration, client, guarded } = host;
    const answers = refreshing(
      host,
      ({ roles, people }) => [roles, people],
      () => {
        if (client.workspace?.inlayHint?.refreshSupport === true)
          void connection.sendRequest(InlayHintRefreshRequest.type);
      },
    );
    connection.languages.inlayHint.on(
      guarded('textDocument/inlayHint', async ({ textDocument, range }): Promise<InlayHint[]> => {
        const wanted = (await configuration.settings(textDocument.uri)).inlayHints;
        const context = workspace.contextOf(textDocument.uri);
        if (!context) return [];
        if (wanted.roleHolders) answers.given(textDocument.uri);
        const { source } = context.document;
        const offsets = { start: source.offsetAt(range.start), end: source.offsetAt(range.end) };
        return hintsOf(context, offsets, wanted).map(({ offset, label, tooltip }) => ({
          position: source.positionAt(offset),
          label,
          tooltip,
          paddingLeft: true,
        }));
      }),
    );
  },
};
