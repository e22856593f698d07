import type { Grammar } from '../../language/schema/grammar.ts';
import { indentStep, lineBreak } from '../../language/edit/layout.ts';
import { code, joined, listed, ours, prose } from '../hover/markdown.ts';
import type { Markdown } from '../hover/markdown.ts';
import type { Answer } from './answer.ts';
import { namesAt } from './answers/names.ts';
import type { Ask } from './ask.ts';
import { expectedKeys } from './expected-keys.ts';
import { spaceBefore, suggestion } from './fit.ts';
import type { Fitting, Unranked } from './fit.ts';
import { startOfGap } from './lines.ts';
import { possibleKeys } from './possible-keys.ts';
import { isMapping } from './scalar.ts';
import { keyPieces, mappingPieces } from './skeleton.ts';
import type { Layout } from './skeleton.ts';
import { isWritable, writtenAt } from './written.ts';

const DASH = '- ';

/** The keys of the mapping that the place is in, or of the one that can begin there; first a skeleton of a new one. */
export function keySuggestions(fitting: Fitting): readonly Unranked[] {
  const { place } = fitting.ask;
  if (place.part === 'key') {
    const isEmpty = place.others.size === 0 && place.inherited.size === 0;
    const isNew =
      place.written === '' && !place.hasColon && !place.hasValue && (isEmpty || place.grammar.entries !== undefined);
    return [...(isNew ? skeletonHere(place.grammar, '', fitting) : []), ...keysOf(place.grammar, '', fitting)];
  }
  const isList = !isMapping(place.grammar);
  const grammar = isList ? place.grammar.items : place.grammar;
  if (!grammar || !isMapping(grammar) || place.style !== 'plain') return [];
  if (place.isFlow || !(place.isItem || place.isBelow)) return skeletonBehind(grammar, isList, fitting);
  const dash = isList ? DASH : '';
  return [...skeletonHere(grammar, dash, fitting), ...keysOf(grammar, dash, fitting)];
}

function keysOf(grammar: Grammar, dash: string, fitting: Fitting): readonly Unranked[] {
  const { ask, snippets } = fitting;
  const { place } = ask;
  const isThere = (key: string): boolean => place.part === 'key' && place.others.has(key);
  const column = place.column + dash.length;
  const behind = flowEnd(ask);
  const layout = layoutOf(ask);
  const fit = (answer: Answer, value: Grammar): Unranked => {
    const name = writtenAt(answer.text, place);
    const key = place.hasValue ? [`${name}:`] : keyPieces(name, value, ask, layout, column);
    // Behind a quote, nothing but the name belongs.
    const text = place.hasColon || place.style !== 'plain' ? [name, place.close] : [...key, behind];
    return suggestion(answer, [spaceBefore(ask) + dash, ...text], place, snippets);
  };
  const names = grammar.entries ? namesAt(ask).filter(({ text }) => !isThere(text) && isWritable(text)) : [];
  return [
    ...possibleKeys(grammar, ask).map(([key, value]) => fit(keyAnswer(key, value, grammar), value)),
    ...names.map((answer) => fit(answer, grammar.entries!)),
  ];
}

function keyAnswer(key: string, { description, values }: Grammar, owner: Grammar): Answer {
  return {
    text: key,
    kind: 'key',
    detail: owner.required.includes(key) ? 'required' : undefined,
    documentation: description === undefined ? undefined : withMeanings(description, values),
  };
}

function withMeanings(description: string, values: Grammar['values']): Markdown {
  const meanings = [...(values ?? [])].map(([value, meaning]) => ours(`- \`${value}\`: ${meaning}`));
  return meanings.length === 0 ? ours(description) : prose`${ours(description)}\n\n${joined(meanings, '\n')}`;
}

/** All expected keys of a new mapping that begins at the place. */
function skeletonHere(grammar: Grammar, dash: string, fitting: Fitting): readonly Unranked[] {
  const { ask, snippets } = fitting;
  const { place } = ask;
  if (place.isFlow || (!grammar.entries && expectedKeys(grammar, ask).length < 2)) return [];
  const pieces = mappingPieces(grammar, ask, layoutOf(ask), place.column + dash.length);
  return [suggestion(skeletonAnswer(grammar, ask), [place.lead + dash, ...pieces], place, snippets)];
}

/** A new mapping, or a list with one, behind its key: on the lines below, or in braces. */
function skeletonBehind(grammar: Grammar, isList: boolean, fitting: Fitting): readonly Unranked[] {
  const { ask, snippets } = fitting;
  const { place } = ask;
  const layout = layoutOf(ask);
  if (!grammar.entries && expectedKeys(grammar, ask).length === 0) return [];
  const answer = skeletonAnswer(grammar, ask);
  if (place.isFlow) {
    const braces = mappingPieces(grammar, ask, layout, 0);
    const pieces = isList && !place.isItem ? ['[', ...braces, ']'] : braces;
    return [suggestion(answer, [spaceBefore(ask), ...pieces], place, snippets)];
  }
  const column = place.keyColumn + layout.step;
  const below = layout.feed + ' '.repeat(column) + (isList ? DASH : '');
  const pieces = [below, ...mappingPieces(grammar, ask, layout, column + (isList ? DASH.length : 0))];
  const start = startOfGap(ask.document.source.getText(), place.range.start);
  return [{ ...suggestion(answer, pieces, place, snippets), range: { start, end: place.range.end } }];
}

function skeletonAnswer(grammar: Grammar, ask: Ask): Answer {
  const { place, document } = ask;
  const named = grammar.entries && grammar.properties.size === 0 ? grammar.entries : grammar;
  const keys = expectedKeys(named, ask);
  const what = place.keys.length === 0 ? document.kind : isMapping(named) ? lowered(named.title ?? 'entry') : 'name';
  const names = keys.map((key) => code(key));
  const description = ours(named.description ?? '');
  return {
    text: `new ${what}`,
    kind: 'skeleton',
    detail: keys.length === 0 ? undefined : keys.join(', '),
    documentation: names.length === 0 ? description : prose`${description}\n\nWith ${listed(names, names.length)}.`,
  };
}

/** A title inside a sentence; one of capitals stays (`RACI row`). */
function lowered(title: string): string {
  return /^[A-Z][a-z]/.test(title) ? title[0]!.toLowerCase() + title.slice(1) : title;
}

/** The space before a brace that closes right behind the place. */
function flowEnd({ place, document }: Ask): string {
  return place.isFlow && document.source.getText()[place.range.end] === '}' ? ' ' : '';
}

function layoutOf({ place, document }: Ask): Layout {
  // What stands below its key shows how far; elsewhere the document does.
  const below = place.isBelow ? place.column - place.keyColumn : 0;
  return { isFlow: place.isFlow, feed: lineBreak(document), step: below > 0 ? below : indentStep(document) };
}
