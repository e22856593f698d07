import { SemanticTokensRefreshRequest } from 'vscode-languageserver';
import type { Range, SemanticTokens } from 'vscode-languageserver';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../../features/semantic-tokens/legend.ts';
import { semanticTokens as tokensOf } from '../../features/semantic-tokens/semantic-tokens.ts';
import type { SemanticToken } from '../../features/semantic-tokens/semantic-tokens.ts';
import type { Document } from '../../language/document.ts';
import type { Feature } from './feature.ts';
import { refreshing } from './refresh.ts';

export const semanticTokens: Feature = {
  capabilities: {
    semanticTokensProvider: {
      legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
      full: true,
      range: true,
    },
  },
  register(host) {
    const { connection, workspace, client, guarded } = host;
    const answers = refreshing(
      host,
      ({ systems, runbooks }) => [systems, runbooks],
      () => {
        if (client.workspace?.semanticTokens?.refreshSupport === true)
          void connection.sendRequest(SemanticTokensRefreshRequest.type);
      },
    );

    function answer(uri: string, range?: Range): SemanticTokens {
      const context = workspace.contextOf(uri);
      if (!context) return { data: [] };
      answers.given(uri);
      const { document } = context;
      const tokens = tokensOf(context);
      if (!range) return { data: encoded(document, tokens) };
      const [from, to] = [document.source.offsetAt(range.start), document.source.offsetAt(range.end)];
      return {
        data: encoded(
          document,
          tokens.filter(({ start, end }) => start < to && from < end),
        ),
      };
    }

    connection.languages.semanticTokens.on(
      guarded('textDocument/semanticTokens/full', ({ textDocument }) => answer(textDocument.uri)),
    );
    connection.languages.semanticTokens.onRange(
      guarded('textDocument/semanticTokens/range', ({ textDocument, range }) => answer(textDocument.uri, range)),
    );
  },
};

/** Five numbers for each token: lines and characters from the one before, length, type and modifiers. */
function encoded({ source }: Document, tokens: readonly SemanticToken[]): number[] {
  let last = { line: 0, character: 0 };
  return tokens.flatMap(({ start, end, type, modifiers }) => {
    const at = source.positionAt(start);
    const line = at.line - last.line;
    const character = line === 0 ? at.character - last.character : at.character;
    last = at;
    const bits = modifiers.reduce((all, modifier) => all | (1 << TOKEN_MODIFIERS.indexOf(modifier)), 0);
    return [line, character, end - start, TOKEN_TYPES.indexOf(type), bits];
  });
}
