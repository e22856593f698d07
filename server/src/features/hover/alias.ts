import type { Document } from '../../language/document.ts';
import type { Alias } from '../../language/syntax/tree.ts';
import { holds } from '../spot.ts';
import type { Card } from './card.ts';
import { lineLink } from './links.ts';
import { code, fenced, prose } from './markdown.ts';

/** The alias (`*name`) at an offset. */
export function aliasAt({ syntax }: Document, offset: number): Alias | undefined {
  return syntax.aliases.find((alias) => holds(alias, offset));
}

/** What an alias repeats: explained as it would be at its anchor, else as it is written there. */
export function repeats({ name, target }: Alias, card: Card | undefined, document: Document): Card {
  const place = lineLink(document, target);
  if (card) return { ...card, sentences: [...card.sentences, prose`Repeats ${code(`&${name}`)} of ${place}.`] };
  return {
    name: prose`**${code(`*${name}`)}**`,
    facts: [prose`repeats what is written on ${place}`],
    sentences: [fenced(writtenLines(document, target.start, target.end), 'yaml')],
  };
}

/** How many lines of what is repeated are shown. */
const MOST_LINES = 6;

/** The lines of a range without the indentation that they share with the first. */
function writtenLines({ source }: Document, start: number, end: number): readonly string[] {
  const first = source.positionAt(start);
  const last = source.positionAt(end);
  const until = Math.min(last.line, first.line + MOST_LINES - 1);
  const lines = Array.from({ length: until - first.line + 1 }, (_, at) => {
    const line = first.line + at;
    return source.getText({
      start: { line, character: at === 0 ? first.character : 0 },
      end: line === last.line ? last : { line: line + 1, character: 0 },
    });
  });
  const shown = lines.map((line, at) => (at === 0 ? line : withoutIndent(line, first.character)).trimEnd());
  return until < last.line ? [...shown, '…'] : shown;
}

function withoutIndent(line: string, width: number): string {
  const indent = /^ */.exec(line)![0].length;
  return line.slice(Math.min(indent, width));
}
