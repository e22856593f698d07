import type { Change, Editor } from './editor.ts';
import type { Place } from './places.ts';
import type { Server } from './server.ts';

/** The time from an edit to completions at the cursor; undefined where the server offers none. */
export async function completionAfterEdit(server: Server, editor: Editor, place: Place): Promise<number | undefined> {
  if (server.capabilities.completionProvider === undefined) return undefined;
  const { line, column } = place.criterion;
  const insert: Change = { line, from: column, to: column, text: ', ' };
  const begun = performance.now();
  editor.type(insert);
  await server.connection.sendRequest('textDocument/completion', at(editor, line, column + 2));
  const time = performance.now() - begun;
  editor.type({ line, from: column, to: column + 2, text: '' });
  await editor.answered(() => true);
  return time;
}

/** The time of a hover over a criterion; undefined where the server offers none. */
export async function hover(server: Server, editor: Editor, place: Place): Promise<number | undefined> {
  if (server.capabilities.hoverProvider === undefined) return undefined;
  const begun = performance.now();
  await server.connection.sendRequest(
    'textDocument/hover',
    at(editor, place.criterion.line, place.criterion.column - 2),
  );
  return performance.now() - begun;
}

function at({ uri }: Editor, line: number, character: number): object {
  return { textDocument: { uri }, position: { line, character } };
}
