import { referencesAt } from '../../features/navigation/references.ts';
import { toRange } from '../convert.ts';
import type { Feature } from './feature.ts';

export const references: Feature = {
  capabilities: { referencesProvider: true },
  register({ connection, workspace, scheduler, guarded }) {
    connection.onReferences(
      guarded('textDocument/references', async ({ textDocument: { uri }, position, context }, token) => {
        // Half of the references would be taken for all of them.
        if (scheduler.busy()) await scheduler.settled(token);
        const document = workspace.document(uri);
        const around = workspace.namesAround(uri);
        if (!document || !around) return [];
        const places = referencesAt(document, document.source.offsetAt(position), around, {
          program: workspace.programOf(uri),
          withDefinitions: context.includeDeclaration,
        });
        return places.map((place) => ({ uri: place.uri, range: toRange(place) }));
      }),
    );
  },
};
