import type { Word } from './reading.ts';

/** Words of a text that were matched: from `from` up to, not including, `to`. */
export interface Matched {
  readonly from: number;
  readonly to: number;
}

interface Phrase {
  readonly steps: readonly Step[];
  /** The phrase does not count where one of these words follows. */
  readonly unless: ReadonlySet<string> | undefined;
  /** The phrase counts only where it ends the clause, or one of these words follows. */
  readonly before: ReadonlySet<string> | undefined;
}

interface Step {
  readonly words: ReadonlySet<string>;
  readonly isOptional: boolean;
}

export type Phrases = ReadonlyMap<string, readonly Phrase[]>;

/** How a phrase is written: `as needed|required`, `the|a? usual`; behind ` / not` words that must not follow it. */
export interface Wording {
  readonly say: readonly string[];
  readonly unless?: string;
  readonly before?: string;
}

/**
 * Makes a table of phrases, by their first word, so that a text is looked at once however many there are. In a phrase,
 * `|` stands between words of which any will do, `?` behind what may be left out (never the first word), and `*ing` is any word
 * that ends so.
 */
export function phrases(...wordings: readonly Wording[]): Phrases {
  const table = new Map<string, Phrase[]>();
  for (const { say, unless, before } of wordings) {
    for (const text of say) {
      const steps = text.split(' ').map((step) => ({
        words: new Set(step.replace(/\?$/, '').split('|')),
        isOptional: step.endsWith('?'),
      }));
      const phrase = { steps, unless: set(unless), before: set(before) };
      for (const first of steps[0]!.words) {
        const known = table.get(first);
        if (known) known.push(phrase);
        else table.set(first, [phrase]);
      }
    }
  }
  return table;
}

/** The phrase that begins at a word. */
export function phraseAt(table: Phrases, words: readonly Word[], from: number): Matched | undefined {
  for (const phrase of table.get(words[from]!.lower) ?? []) {
    const to = ends(phrase, words, from);
    if (to !== undefined) return { from, to };
  }
  return undefined;
}

/**
 * The first phrase in a text.
 * @param counts whether one that begins at a word counts
 */
export function firstPhrase(
  table: Phrases,
  words: readonly Word[],
  counts: (from: number) => boolean = () => true,
): Matched | undefined {
  for (let from = 0; from < words.length; from += 1) {
    const found = phraseAt(table, words, from);
    if (found && counts(from)) return found;
  }
  return undefined;
}

function ends({ steps, unless, before }: Phrase, words: readonly Word[], from: number): number | undefined {
  let index = from;
  for (const step of steps) {
    const word = words[index];
    const isBroken = word !== undefined && index > from && (word.startsSentence || /[,;:()]/.test(word.gap));
    if (word && !isBroken && fits(word.lower, step.words)) index += 1;
    else if (!step.isOptional) return undefined;
  }
  const next = words[index];
  const isLast = next === undefined || next.startsSentence || /[,;:()\u2013\u2014]/.test(next.gap);
  if (unless && !isLast && unless.has(next.lower)) return undefined;
  if (before && !isLast && !before.has(next.lower)) return undefined;
  return index;
}

/** `*ing` stands for any word that ends so. */
function fits(word: string, words: ReadonlySet<string>): boolean {
  return words.has(word) || (words.has('*ing') && word.endsWith('ing'));
}

function set(text: string | undefined): ReadonlySet<string> | undefined {
  return text === undefined ? undefined : new Set(text.split(' '));
}
