import type { Grammar } from '../../../language/schema/grammar.ts';
import type { Card } from '../card.ts';
import { ours } from '../markdown.ts';

/** One of the values that a key allows. */
export function valueCard(text: string, { values }: Grammar): Card | undefined {
  const meaning = values?.get(text);
  return meaning === undefined ? undefined : { name: ours(`**\`${text}\`**`), facts: [], sentences: [ours(meaning)] };
}
