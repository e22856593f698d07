import type { Answer } from './answer.ts';
import type { Ask } from './ask.ts';
import { hasAnswers } from './answers/forms.ts';
import { oneLine } from '../../language/forms/one-line.ts';
import { isMapping, isScalar } from './scalar.ts';
import { firstStop, plainOf, snippetOf } from './snippet.ts';
import type { Piece } from './snippet.ts';
import type { Place } from './place.ts';
import type { Suggestion } from './suggestion.ts';
import { writtenAt } from './written.ts';

/** A suggestion before it has its place among the others. */
export type Unranked = Omit<Suggestion, 'rank'>;

/** What fits an answer in: what is inserted around it, and whether the client fills in snippets. */
export interface Fitting {
  readonly ask: Ask;
  readonly snippets: boolean;
}

/** How much of a text is matched against what is typed; editors look no further. */
const LONGEST_FILTER = 200;

/** A value as a suggestion: with the dash, the brackets or the space that the place lacks. */
export function fitValue(answer: Answer, { ask, snippets }: Fitting): Unranked {
  const { place } = ask;
  const pieces = answer.pieces ?? [BOOLEAN.has(answer.text) ? answer.text : writtenAt(answer.text, place)];
  const [before, after] = aroundValue(place);
  return suggestion(answer, [spaceBefore(ask) + before, ...pieces, after + place.close], place, snippets);
}

const BOOLEAN = new Set(['true', 'false']);

/** An answer with the pieces that are inserted for it in place of what is written. */
export function suggestion(
  answer: Answer,
  pieces: readonly Piece[],
  place: Pick<Place, 'range' | 'current'>,
  snippets: boolean,
): Unranked {
  const stop = firstStop(pieces);
  const isSnippet = snippets && stop !== undefined;
  const words = [answer.text, ...(answer.words ?? [])].filter((word) => word !== undefined);
  const filterText = answer.replacesAll && place.current !== '' ? place.current : oneLine(words.join(' '));
  return {
    label: answer.text,
    detail: answer.detail,
    documentation: answer.documentation?.markdown,
    kind: answer.kind,
    range: place.range,
    text: isSnippet ? snippetOf(pieces) : plainOf(pieces),
    isSnippet,
    leavesOpen: isSnippet && stop.initial === undefined && hasAnswers(stop.form),
    filterText: filterText.slice(0, LONGEST_FILTER),
    isDeprecated: answer.isDeprecated === true,
    isPreselected: answer.isPreselected === true,
  };
}

/** What a value needs before and behind it to be the list that the key asks for. */
function aroundValue({ grammar, isItem, isBelow, isFlow, lead }: Place): readonly [string, string] {
  if (isItem || !grammar.items || isMapping(grammar.items)) return ['', ''];
  if (isBelow && !isFlow) return [lead === '- ' ? '' : '- ', ''];
  return isScalar(grammar) ? ['', ''] : ['[', ']'];
}

/** The space or the dash that is missing before the place. */
export function spaceBefore({ place, document }: Ask): string {
  if (place.lead !== '' || place.style !== 'plain' || !place.isFlow) return place.lead;
  const before = document.source.getText()[place.range.start - 1];
  return before === ',' || (before === '{' && place.part === 'key') ? ' ' : '';
}
