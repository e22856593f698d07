import { code, joined, prose } from './markdown.ts';
import type { Markdown } from './markdown.ts';

/** What a hover says: a name, facts in a few words each, and sentences. */
export interface Card {
  readonly name: Markdown;
  readonly facts: readonly Markdown[];
  readonly sentences: readonly Markdown[];
}

/** The title of something with its id: "**Okta** `okta`"; the id alone where it has no title. */
export function named(title: string | undefined, id: string): Markdown {
  return title === undefined ? prose`**${code(id)}**` : prose`**${title}** ${code(id)}`;
}

/** The card as a client shows it: the facts on a line below the name, each sentence a paragraph. */
export function cardText({ name, facts, sentences }: Card): string {
  const head = facts.length === 0 ? name : prose`${name}  \n${joined(facts, ' · ')}`;
  return joined([head, ...sentences], '\n\n').markdown;
}
