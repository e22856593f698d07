import type { Markdown } from '../hover/markdown.ts';
import type { Ask } from './ask.ts';
import type { Piece } from './snippet.ts';
import type { SuggestionKind } from './suggestion.ts';

/** Something that is known to belong at a place, before it is fitted in. */
export interface Answer {
  /** The value, as YAML reads it. */
  readonly text: string;
  readonly kind: SuggestionKind;
  readonly detail?: string | undefined;
  readonly documentation?: Markdown | undefined;
  /** What else finds it when it is typed: a title, the name of a person. */
  readonly words?: readonly (string | undefined)[];
  readonly isDeprecated?: boolean;
  readonly isPreselected?: boolean;
  /** The value with places to fill in, for clients that can. */
  readonly pieces?: readonly Piece[];
  /** It takes the place of whatever is written, and so is not matched against that. */
  readonly replacesAll?: boolean;
}

/** The answers of one kind, the likeliest first. Those that stand in the list already may be among them. */
export type Answers = (ask: Ask) => readonly Answer[];

/** Those that something holds for first, else in the order they have. */
export function firstWhere<T>(items: readonly T[], ...isFirst: readonly ((item: T) => boolean)[]): readonly T[] {
  const rank = (item: T): number => {
    const at = isFirst.findIndex((holds) => holds(item));
    return at === -1 ? isFirst.length : at;
  };
  return items.toSorted((a, b) => rank(a) - rank(b));
}
