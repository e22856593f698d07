import type { Report } from '../../contracts/rule.ts';
import type { Document } from '../../language/document.ts';
import { inWords } from '../../language/forms/in-words.ts';
import { nearest } from '../../language/forms/nearest.ts';
import { shown } from '../../language/forms/shown.ts';
import type { Grammar } from '../../language/schema/grammar.ts';
import { written } from '../../language/syntax/tree.ts';
import { isSurely, sameLetters } from '../../semantics/spelling.ts';
import type { Located } from '../../semantics/located.ts';
import { change } from './mend.ts';
import { placeName } from './words.ts';

const messages = {
  near: (place: string, value: string, near: string) =>
    `${place} cannot be ${shown(value)}, so nobody can tell what counts here. Did you mean \`${near}\`?`,
  listed: (place: string, value: string, values: readonly string[]) =>
    `${place} cannot be ${shown(value)}, so nobody can tell what counts here. Write ${inWords(values, 'or')}.`,
  many: (place: string, value: string, count: number) =>
    `${place} cannot be ${shown(value)}, so nobody can tell what counts here. Choose one of the ${count} values that the format lists.`,
};

/** More values than this are not repeated in a message. */
const MAX_LISTED = 8;

/** What authors write instead, where the letters alone do not tell. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ['1', 'I'],
  ['2', 'II'],
  ['type 1', 'I'],
  ['type 2', 'II'],
  ['type i', 'I'],
  ['type ii', 'II'],
  ['false', 'off'],
  ['no', 'off'],
  ['warn', 'warning'],
  ['info', 'information'],
  ['automatic', 'automated'],
  ['yearly', 'annual'],
  ['annually', 'annual'],
  ['half-yearly', 'semi-annual'],
  ['done', 'closed'],
  ['complete', 'closed'],
  ['completed', 'closed'],
  ['finished', 'closed'],
  ['archived', 'retired'],
]);

/** A scalar that is none of the values the format lists. */
export function* otherValue(document: Document, place: Located): Iterable<Report> {
  const { node, grammar } = place;
  if (node.kind !== 'scalar' || !grammar?.values) return;
  const values = [...grammar.values.keys()];
  const near = meant(node.text, grammar, values);
  const at = written(node);
  if (near !== undefined) {
    const message = messages.near(placeName(place), node.text, near);
    yield {
      at,
      message,
      data: change(document, node, near, isSurely(near, node.text) || MEANT.get(key(node.text)) === near),
    };
  } else if (values.length > MAX_LISTED) {
    yield { at, message: messages.many(placeName(place), node.text, values.length) };
  } else {
    yield { at, message: messages.listed(placeName(place), node.text, values) };
  }
}

function meant(text: string, grammar: Grammar, values: readonly string[]): string | undefined {
  const known = MEANT.get(key(text));
  if (known !== undefined && grammar.values?.has(known)) return known;
  return values.find((value) => sameLetters(value, text)) ?? nearest(text, values);
}

function key(text: string): string {
  return text.trim().toLowerCase();
}
