import type { Document } from '../../../server/src/language/document.ts';
import { grammarOf, NO_GRAMMAR } from '../../../server/src/language/schema/grammar.ts';
import type { Grammar } from '../../../server/src/language/schema/grammar.ts';
import type { Node, Scalar } from '../../../server/src/language/syntax/tree.ts';

/** A stretch of a text that a tab stop takes the place of. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly stop: string;
}

/**
 * The tab stops of a text in its order: `<words>`, roles, systems and, in blocks, enumerated values as choices from the
 * schema. The same words are the same stop.
 */
export function placesIn(document: Document, kind: 'template' | 'block'): readonly Place[] {
  const stops = new Map<string, number>();
  const places: Place[] = [];
  const stopFor = (name: string, first: (number: number) => string): string => {
    const known = stops.get(name);
    if (known !== undefined) return `\${${known}}`;
    stops.set(name, stops.size + 1);
    return first(stops.size);
  };

  function visit(scalar: Scalar, { form, values }: Grammar): void {
    const text = document.source.getText().slice(scalar.start, scalar.end);
    if (form === 'command') return;
    if (form === 'role' || (form === 'system' && scalar.text !== 'none')) {
      places.push({ ...rangeOf(scalar), stop: stopFor(`${form} ${text}`, (stop) => `\${${stop}:${text}}`) });
      return;
    }
    if (values && scalar.text !== '' && (kind === 'block' || CHOSEN.has(scalar.text))) {
      const choices = [scalar.text, ...[...values.keys()].filter((value) => value !== scalar.text)];
      places.push({ ...rangeOf(scalar), stop: `\${${nextStop()}|${choices.join(',')}|}` });
      return;
    }
    for (const match of text.matchAll(/<([^<>\n]+)>/g)) {
      const start = scalar.start + match.index;
      const words = match[1]!;
      const stop = words.startsWith('date')
        ? TODAY
        : stopFor(`words ${words}`, (number) => `\${${number}:${words.replace(/[\\$}]/g, '\\$&')}}`);
      places.push({ start, end: start + match[0].length, stop });
    }
  }

  /** A stop of its own, which nothing mirrors. */
  function nextStop(): number {
    stops.set(`own ${stops.size}`, stops.size + 1);
    return stops.size;
  }

  walk(document.syntax.root, grammarOf(document.kind), visit);
  return places.sort((a, b) => a.start - b.start);
}

/** What of the many enumerated values of a whole template somebody who starts from it will want to choose. */
const CHOSEN = new Set(['draft']);

// In braces, since a letter may follow.
const TODAY = '${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}';

function rangeOf({ start, end }: Scalar): { readonly start: number; readonly end: number } {
  return { start, end };
}

/** All scalars in the order of the text, keys that are names among them. */
function walk(node: Node | undefined, grammar: Grammar, visit: (scalar: Scalar, grammar: Grammar) => void): void {
  if (!node) return;
  if (node.kind === 'scalar') return visit(node, grammar);
  if (node.kind === 'sequence') {
    for (const item of node.items) walk(item, grammar.items ?? grammar, visit);
    return;
  }
  for (const { key, value } of node.pairs) {
    const known = grammar.properties.get(key.text);
    const next = known ?? grammar.entries;
    if (!known) visit(key, { ...NO_GRAMMAR, form: grammar.keyForm });
    if (next) walk(value, next, visit);
  }
}
