import type { Definition, LocationLink } from 'vscode-languageserver';
import { definitionsAt } from '../../features/navigation/definition.ts';
import { rangeIn } from '../convert.ts';
import type { Feature } from './feature.ts';

export const definition: Feature = {
  capabilities: { definitionProvider: true },
  register({ connection, workspace, client, guarded }) {
    const takesLinks = client.textDocument?.definition?.linkSupport === true;
    connection.onDefinition(
      guarded('textDocument/definition', async ({ textDocument, position }): Promise<Definition | LocationLink[]> => {
        const document = workspace.document(textDocument.uri);
        const around = workspace.namesAround(textDocument.uri);
        if (!document || !around) return [];
        const found = await definitionsAt(document, document.source.offsetAt(position), around, workspace.read);
        if (!found) return [];
        if (!takesLinks)
          return found.targets.map((target) => ({
            uri: target.document.uri,
            range: rangeIn(target.document, target.range),
          }));
        return found.targets.map((target) => ({
          originSelectionRange: rangeIn(document, found.origin),
          targetUri: target.document.uri,
          targetRange: rangeIn(target.document, target.extent),
          targetSelectionRange: rangeIn(target.document, target.range),
        }));
      }),
    );
  },
};
