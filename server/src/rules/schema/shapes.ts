import type { Report } from '../../contracts/rule.ts';
import type { Document } from '../../language/document.ts';
import { inWords } from '../../language/forms/in-words.ts';
import { shown } from '../../language/forms/shown.ts';
import { written } from '../../language/syntax/tree.ts';
import type { Mapping, Range, Scalar, Sequence } from '../../language/syntax/tree.ts';
import type { Located } from '../../semantics/located.ts';
import { flowText } from '../../language/syntax/write.ts';
import { changePlain, quote, wrap } from './mend.ts';
import { placeName } from './words.ts';

const messages = {
  dangling:
    'Nothing stands behind this dash, so an auditor would read an entry without content. Fill it in, or remove it.',
  quoted: (place: string, text: string, type: string) =>
    `${place} is a text, and YAML reads ${shown(text)} as ${type}. Put it in quotes, so that it reads as you wrote it.`,
  colon: (text: string) =>
    `The colon in ${shown(text)} makes a key and a value of this text. Put the text in quotes, so that it reads as you wrote it.`,
  text: (place: string, instead: string) =>
    `${place} is a single text, not ${instead}, so it is not read. Write one text.`,
  list: (place: string) => `${place} is a list, and this is a single value, so it is not read. Put it in brackets.`,
  entries: (place: string) =>
    `${place} is a list, and this is not, so it is not read. Begin each entry with a dash (\`- \`).`,
  keys: (place: string, keys: string) => `${place} has keys of its own, so this is not read. Write ${keys} there.`,
  names: (place: string) =>
    `${place} holds entries by their ids, so this is not read. Write each id as a key, with what belongs to it below.`,
  flag: (place: string, text: string) =>
    `${place} is \`true\` or \`false\`; ${text} is neither, so it is not read. Write one of the two.`,
};

/** A value of another shape than the format asks for. */
export function* otherShape(document: Document, place: Located, types: readonly string[]): Iterable<Report> {
  const { node, grammar } = place;
  // Of a value outside its list, the list speaks.
  if (node.kind === 'scalar' && grammar?.values) return;
  if (node.kind === 'scalar' && node.value === null) {
    if (place.isItem) yield { at: dashBefore(document, node), message: messages.dangling };
    return;
  }
  if (types.includes('array')) yield notAList(document, place);
  else if (types.includes('object')) yield notAMapping(place);
  else if (types.includes('boolean')) yield notAFlag(place);
  else yield notAText(document, place);
}

function notAText(document: Document, place: Located): Report {
  const { node } = place;
  const name = placeName(place);
  if (node.kind === 'scalar') {
    const type = typeof node.value === 'boolean' ? 'yes or no' : 'a number';
    const scalar = written(node);
    return { at: scalar, message: messages.quoted(name, node.text, type), data: quote(scalar, node.text) };
  }
  const sentence = node.kind === 'mapping' && place.isItem ? sentenceOf(document, node) : undefined;
  if (sentence !== undefined) return { at: node, message: messages.colon(sentence), data: quote(node, sentence) };
  return { at: rangeOf(place), message: messages.text(name, kindName(node)) };
}

function kindName({ kind }: Mapping | Sequence): string {
  return kind === 'sequence' ? 'a list' : 'keys and values';
}

/** A text that became a mapping by a colon in it: one line, one key, one scalar. */
function sentenceOf(document: Document, { flow, pairs, start, end }: Mapping): string | undefined {
  const text = document.source.getText().slice(start, end);
  const isOne = !flow && pairs.length === 1 && pairs[0]!.value?.kind === 'scalar' && pairs[0]!.value.style === 'plain';
  return isOne && !text.includes('\n') ? text : undefined;
}

function notAList(document: Document, place: Located): Report {
  const { node } = place;
  if (node.kind !== 'scalar' || place.grammar?.items?.properties.size !== 0)
    return { at: rangeOf(place), message: messages.entries(placeName(place)) };
  const scalar = written(node);
  const isProse = place.grammar.items.form === 'text';
  const source = isProse && scalar.style === 'plain' ? flowText(node.text) : sourceOf(document, scalar);
  const isBlock = scalar.style === 'literal' || scalar.style === 'folded';
  return {
    at: scalar,
    message: messages.list(placeName(place)),
    ...(isBlock || source.includes('\n') ? {} : { data: wrap(scalar, source, '[', ']') }),
  };
}

function notAMapping(place: Located): Report {
  const { node, grammar } = place;
  const keys = [...(grammar?.properties.keys() ?? [])];
  const at = rangeOf(place);
  if (keys.length === 0) return { at, message: messages.names(placeName(place)) };
  const message = messages.keys(placeName(place), inWords(keys.slice(0, 3)));
  if (node.kind !== 'scalar' || keys.length > 1 || place.isItem) return { at, message };
  // Where there is only one key, the value can only be meant for it.
  return { at, message, data: wrap(at, flowText(node.text), `{ ${keys[0]!}: `, ' }') };
}

function notAFlag(place: Located): Report {
  const { node } = place;
  if (node.kind !== 'scalar') return { at: rangeOf(place), message: messages.flag(placeName(place), kindName(node)) };
  const scalar = written(node);
  const meant = FLAGS.get(node.text.toLowerCase());
  const message = messages.flag(placeName(place), shown(node.text));
  return { at: scalar, message, ...(meant === undefined ? {} : { data: changePlain(scalar, meant) }) };
}

/** How YAML 1.1 and people write flags. */
const FLAGS: ReadonlyMap<string, string> = new Map([
  ['yes', 'true'],
  ['y', 'true'],
  ['on', 'true'],
  ['1', 'true'],
  ['true', 'true'],
  ['no', 'false'],
  ['n', 'false'],
  ['off', 'false'],
  ['0', 'false'],
  ['false', 'false'],
]);

/** A scalar itself; a collection by the key it stands behind, or where it begins in its list. */
function rangeOf({ node, key, isItem }: Located): Range {
  if (node.kind === 'scalar') return written(node);
  return isItem || key === undefined ? node : key;
}

function sourceOf(document: Document, { start, end }: Range): string {
  return document.source.getText().slice(start, end);
}

/** The dash of a list item without content; the item itself where `null` is written out. */
function dashBefore(document: Document, item: Scalar): Range {
  if (item.end > item.start) return item;
  const dash = document.source.getText().lastIndexOf('-', item.start);
  return dash === -1 ? item : { start: dash, end: dash + 1 };
}
