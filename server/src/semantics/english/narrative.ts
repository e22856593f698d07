import { isEnglish } from './language.ts';
import type { Matched } from './phrases.ts';
import type { Reading, Word } from './reading.ts';

/** A step is a verb, an object and a system: more words than these are a story. */
export const MOST_WORDS = 30;

/** What makes a story of a step: the second sentence, or the words that are too many. */
export interface Narrative extends Matched {
  readonly kind: 'sentences' | 'words';
  readonly count: number;
}

/** Whether a text is a story: more than one sentence, or more words than a step needs. Code and URLs count as one word. */
export function narrative(reading: Reading): Narrative | undefined {
  const { words } = reading;
  const second = nextSentence(words, 1);
  const found: Narrative | undefined =
    second < words.length
      ? { kind: 'sentences', count: sentences(words), from: second, to: nextSentence(words, second + 1) }
      : words.length > MOST_WORDS
        ? { kind: 'words', count: words.length, from: MOST_WORDS, to: words.length }
        : undefined;
  return found && isEnglish(reading) ? found : undefined;
}

/** The next word that begins a sentence; the number of words where none does. */
function nextSentence(words: readonly Word[], from: number): number {
  let index = from;
  while (index < words.length && !words[index]!.startsSentence) index += 1;
  return index;
}

function sentences(words: readonly Word[]): number {
  return words.filter((word) => word.startsSentence).length;
}
