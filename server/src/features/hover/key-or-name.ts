import { isKind } from '../../language/document.ts';
import type { Document } from '../../language/document.ts';
import type { Spot } from '../spot.ts';
import { named } from './card.ts';
import type { Card } from './card.ts';
import { controlCard } from './cards/control.ts';
import { criterionCard } from './cards/criterion.ts';
import { evidenceCard } from './cards/evidence.ts';
import { keyCard } from './cards/key.ts';
import { personCard } from './cards/person.ts';
import { dueSentence } from './cards/review.ts';
import { roleCard } from './cards/role.ts';
import { parameterCard } from './cards/parameter.ts';
import { ruleCard } from './cards/rule.ts';
import { severityCard } from './cards/severity.ts';
import { systemCard } from './cards/system.ts';
import type { HoverContext } from './context.ts';
import { ours } from './markdown.ts';
import { reviewIn } from './review-in.ts';

/** Explains a key of the format, or a name that the author gives (`okta` in `systems`). */
export function keyOrName(spot: Spot, context: HoverContext): Card | undefined {
  return nameCard(spot, context) ?? (isName(spot) ? anyName(spot) : withReview(spot, context));
}

type NameCard = (name: string, context: HoverContext) => Card | undefined;

/** What the names in a mapping of names stand for, by kind of document and the key of the mapping. */
const NAMES: ReadonlyMap<string, NameCard> = new Map<string, NameCard>([
  ['program controls', controlCard],
  ['program systems', systemCard],
  ['program roles', roleCard],
  ['program people', personCard],
  ['program exclusions', criterionCard],
  ['program rules', ruleCard],
  ['runbook roles', roleCard],
  ['runbook evidence', (id, context) => ofRunbook(context, (own) => evidenceCard(id, own, context))],
  ['runbook parameters', parameterCard],
  ['runbook severity', (id, context) => ofRunbook(context, ({ model }) => model && severityCard(id, model, context))],
]);

function nameCard({ keys: [section, name, ...deeper] }: Spot, context: HoverContext): Card | undefined {
  if (name === undefined || deeper.length > 0) return undefined;
  return NAMES.get(`${context.document.kind} ${section}`)?.(name, context);
}

function ofRunbook({ document }: HoverContext, card: (own: Document<'runbook'>) => Card | undefined): Card | undefined {
  return isKind(document, 'runbook') ? card(document) : undefined;
}

/** Whether a key is a name of the author's, of which the schema says what it stands for. */
function isName({ node, ownerGrammar }: Spot): boolean {
  return !ownerGrammar.properties.has(node.text);
}

/** A name of which no more is known than what such names stand for. */
function anyName({ node, grammar }: Spot): Card | undefined {
  if (grammar.description === undefined) return undefined;
  return { name: named(undefined, node.text), facts: [], sentences: [ours(grammar.description)] };
}

function withReview(spot: Spot, context: HoverContext): Card | undefined {
  const card = keyCard(spot);
  if (!card || spot.node.text !== 'review' || spot.keys.length > 1) return card;
  return { ...card, sentences: [...dueSentence(reviewIn(context.document), context.today), ...card.sentences] };
}
