import type { Range } from '../../language/syntax/tree.ts';
import { spotAt } from '../spot.ts';
import { aliasAt, repeats } from './alias.ts';
import { cardText } from './card.ts';
import type { Card } from './card.ts';
import type { HoverContext } from './context.ts';
import { keyOrName } from './key-or-name.ts';
import { suppressionAt } from './suppression.ts';
import { valueCardAt } from './values.ts';

/** What is known of the word at a place, as Markdown in which nothing of a document is more than text. */
export interface Hover {
  readonly range: Range;
  readonly markdown: string;
}

/** Explains the key, the value, the alias or the suppression at the offset of the context. */
export async function hoverAt(context: HoverContext): Promise<Hover | undefined> {
  const found = suppressionAt(context) ?? (await inTree(context));
  return found && { range: found.range, markdown: cardText(found.card) };
}

interface Found {
  readonly range: Range;
  readonly card: Card;
}

async function inTree(context: HoverContext): Promise<Found | undefined> {
  const { document, offset } = context;
  const alias = aliasAt(document, offset);
  const spot = spotAt(document, offset);
  const card = spot && (spot.part === 'key' ? keyOrName(spot, context) : await valueCardAt(spot, context));
  if (alias) return { range: alias, card: repeats(alias, card, document) };
  return spot && card && { range: spot.node, card };
}
