import { readDocument } from '../../../server/src/language/document.ts';
import type { Document } from '../../../server/src/language/document.ts';
import type { DocumentKind } from '../../../server/src/language/kind.ts';
import type { Node } from '../../../server/src/language/syntax/tree.ts';
import { ARCHETYPES } from '../../../server/src/semantics/archetypes.ts';
import { placesIn } from './places.ts';
import type { Place } from './places.ts';

/** A snippet as VS Code reads it. */
export interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** The snippet of a template; its roles, systems and open places are tab stops. */
export function templateSnippet(archetype: string, text: string): Snippet {
  const { title = archetype, summary = '' } = ARCHETYPES.get(archetype) ?? {};
  const document = readDocument('file:///template.runbook.yaml', 'runbook', text);
  return {
    prefix: `runbook-${archetype}`,
    description: `${title}: ${summary}`,
    body: bodyOf(text, placesIn(document, 'template'), 0),
  };
}

/**
 * The snippet of a block: a fragment of a document whose first comment describes it. Where a second one says `item`,
 * only what stands below its first key is inserted.
 */
export function blockSnippet(name: string, kind: DocumentKind, source: string): Snippet {
  const [, description = '', isItem, text = ''] = /^# ([^\n]*)\n(# item\n)?([^]*)$/.exec(source) ?? [];
  const document = readDocument(`file:///block.${kind}.yaml`, kind, text);
  const start = isItem === undefined ? 0 : startOfItem(document);
  const column = document.source.positionAt(start).character;
  const lineStart = start - column;
  const inside = placesIn(document, 'block')
    .filter((place) => place.start >= lineStart)
    .map((place) => ({ ...place, start: place.start - lineStart, end: place.end - lineStart }));
  return { prefix: name, description, body: bodyOf(text.slice(lineStart), inside, column) };
}

/** Where the first item or entry below the first key begins: at its dash, or at its key. */
function startOfItem({ syntax, source }: Document): number {
  const first: Node | undefined = syntax.root?.kind === 'mapping' ? syntax.root.pairs[0]?.value : undefined;
  if (!first) throw new Error('The block has nothing below its first key.');
  const line = source.positionAt(first.start).line;
  const lineText = source.getText().split('\n')[line] ?? '';
  return source.offsetAt({ line, character: lineText.search(/\S/) });
}

/** The lines of a text with its places as tab stops, moved left by a column. */
function bodyOf(text: string, places: readonly Place[], column: number): readonly string[] {
  let body = '';
  let at = 0;
  for (const { start, end, stop } of places) {
    body += escaped(text.slice(at, start)) + stop;
    at = end;
  }
  body += escaped(text.slice(at));
  return `${body.trimEnd()}$0`
    .split('\n')
    .map((line) => (line.startsWith(' '.repeat(column)) ? line.slice(column) : line));
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
