import type { FeatureContext } from '../../contracts/feature-context.ts';
import { grammarOf } from '../../language/schema/grammar.ts';
import { MAX_TEXT_LENGTH } from '../../language/syntax/limits.ts';
import { askAt } from './ask.ts';
import type { Ask } from './ask.ts';
import { answersAt } from './answers/known.ts';
import { commentSuggestions } from './comments.ts';
import { excerptAt } from './excerpt.ts';
import { fitValue } from './fit.ts';
import type { Unranked } from './fit.ts';
import { keySuggestions } from './keys.ts';
import { lineAt } from './lines.ts';
import { placeOf } from './place.ts';
import { readAround } from './readings.ts';
import type { Suggestions } from './suggestion.ts';
import { isWritable } from './written.ts';

export interface CompletionOptions {
  /** The client fills in the places of a snippet. */
  readonly snippets: boolean;
  /** The character that was typed, where the client asks because of it and not of a word. */
  readonly typed?: string | undefined;
}

/** The most suggestions that are given at once: far more than anybody reads, and than any program of people names. */
export const MAX_SUGGESTIONS = 500;

/**
 * The longest stretch around the cursor that is read, in UTF-16 units: some 30 milliseconds. Only a list or mapping in
 * brackets that goes on for a thousand lines is longer.
 */
const MAX_EXCERPT = 50_000;

const NONE: Suggestions = { items: [], isIncomplete: false };

/** Everything that the format knows could be written at an offset of a document, however unfinished it is there. */
export function complete(context: FeatureContext, offset: number, options: CompletionOptions): Suggestions {
  const { document } = context;
  const text = document.source.getText();
  if (text.length > MAX_TEXT_LENGTH || isIndenting(text, offset, options)) return NONE;
  const { snippets } = options;
  const excerpt = excerptAt(text, offset);
  if (excerpt.text.length > MAX_EXCERPT) return NONE;
  const found = readAround(excerpt, grammarOf(document.kind));
  if ('comment' in found) return ranked(commentSuggestions(document, found.comment, offset, snippets), '');
  const asks = found.places.map((reading) => askAt(context, placeOf(document, offset, reading)));
  const all = asks.flatMap((ask) => suggestionsAt(ask, snippets));
  return ranked(all, asks[0]?.place.written ?? '');
}

/** A space at the beginning of a line moves what follows; whoever types it asks for nothing yet. */
function isIndenting(text: string, offset: number, { typed }: CompletionOptions): boolean {
  return typed === ' ' && text.slice(lineAt(text, offset).start, offset).trim() === '';
}

function suggestionsAt(ask: Ask, snippets: boolean): readonly Unranked[] {
  const { place } = ask;
  const fitting = { ask, snippets };
  if (place.part === 'key') return goingOn(keySuggestions(fitting), place.written);
  const answers = answersAt(ask).filter(({ text }) => isWritable(text) && !(place.isItem && place.others.has(text)));
  return goingOn([...answers.map((answer) => fitValue(answer, fitting)), ...keySuggestions(fitting)], place.written);
}

/** Behind a space, only what goes on with the words before it: whoever typed it has done with the others. */
function goingOn(items: readonly Unranked[], written: string): readonly Unranked[] {
  if (!/\S\s+$/.test(written)) return items;
  const begun = written.toLowerCase();
  return items.filter(({ label }) => label.toLowerCase().startsWith(begun));
}

/** In their order; of too many, those that what is written can become. */
function ranked(items: readonly Unranked[], written: string): Suggestions {
  const isIncomplete = items.length > MAX_SUGGESTIONS;
  const kept = isIncomplete ? items.filter(({ filterText }) => holdsLetters(filterText, written)) : items;
  return { items: kept.slice(0, MAX_SUGGESTIONS).map((item, rank) => ({ ...item, rank })), isIncomplete };
}

/** Whether a text has the letters of a word in their order. */
function holdsLetters(text: string, word: string): boolean {
  const lower = text.toLowerCase();
  let from = 0;
  for (const letter of word.trim().toLowerCase()) {
    from = lower.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}
