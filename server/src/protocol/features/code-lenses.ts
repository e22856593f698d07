import { CodeLensRefreshRequest } from 'vscode-languageserver';
import type { CodeLens, Command } from 'vscode-languageserver';
import type { Place } from '../../contracts/finding.ts';
import { codeLenses as lensesOf, counted } from '../../features/code-lenses.ts';
import type { CodeLens as Lens } from '../../features/code-lenses.ts';
import { referencesAt } from '../../features/navigation/references.ts';
import type { Document } from '../../language/document.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { rangeIn, toRange } from '../convert.ts';
import { SHOW_REFERENCES } from '../requests.ts';
import type { Feature } from './feature.ts';
import { refreshing } from './refresh.ts';

/** Which name's references a lens counts, once it comes into view. */
interface Counting {
  readonly uri: string;
  readonly offset: number;
}

export const codeLenses: Feature = {
  capabilities: { codeLensProvider: { resolveProvider: true } },
  register(host) {
    const { connection, workspace, configuration, client, options, guarded } = host;
    const answers = refreshing(
      host,
      (program) => [program],
      () => {
        if (client.workspace?.codeLens?.refreshSupport === true)
          void connection.sendRequest(CodeLensRefreshRequest.type);
      },
    );

    /**
     * A lens as the client shows it.
     * @param target what its command takes; undefined where there is nothing to show
     */
    function command(title: string, target: readonly unknown[] | undefined): Command {
      if (options.showReferences !== true || !target) return { title, command: '' };
      return { title, command: SHOW_REFERENCES, arguments: [...target] };
    }

    function toLens(document: Document, lens: Lens): CodeLens {
      const { uri } = document;
      const range = rangeIn(document, lens.range);
      if (lens.about === 'references') return { range, data: { uri, offset: lens.offset } satisfies Counting };
      const locations = lens.places.map((place) => ({ uri: place.uri, range: toRange(place) }));
      return { range, command: command(lens.title, locations.length > 0 ? [uri, range.start, locations] : undefined) };
    }

    connection.onCodeLens(
      guarded('textDocument/codeLens', async ({ textDocument }) => {
        const { codeLens } = await configuration.settings(textDocument.uri);
        const context = codeLens.enable ? workspace.contextOf(textDocument.uri) : undefined;
        if (!context) return [];
        answers.given(textDocument.uri);
        return lensesOf(context).map((lens) => toLens(context.document, lens));
      }),
    );
    connection.onCodeLensResolve(
      guarded('codeLens/resolve', (lens) => {
        const counting = lens.data as Counting | undefined;
        const document = counting && workspace.document(counting.uri);
        if (!document) return lens;
        const { uri, offset } = counting;
        const places = referencesTo(document, offset, workspace);
        const target = places.length > 0 ? [uri, document.source.positionAt(offset)] : undefined;
        return { ...lens, command: command(counted(places.length, 'reference'), target) };
      }),
    );
  },
};

function referencesTo(document: Document, offset: number, workspace: Workspace): readonly Place[] {
  const around = workspace.namesAround(document.uri);
  const program = workspace.programOf(document.uri);
  return around ? referencesAt(document, offset, around, { program, withDefinitions: false }) : [];
}
