import type { Range } from '../../language/syntax/tree.ts';
import { suppressionsOf } from '../../language/suppressions.ts';
import { holds } from '../spot.ts';
import type { Card } from './card.ts';
import { suppressedRuleCard, suppressionCard } from './cards/suppression.ts';
import type { HoverContext } from './context.ts';

/** The suppression, or the rule in one, that stands there. */
export function suppressionAt(context: HoverContext): { range: Range; card: Card } | undefined {
  const { document, offset } = context;
  // Most documents hold none, and reading all comments costs more than looking where they are.
  if (!document.syntax.comments.some((comment) => holds(comment, offset))) return undefined;
  const suppression = suppressionsOf(document).find(({ comment }) => holds(comment, offset));
  if (!suppression) return undefined;
  const rule = suppression.rules.find((each) => holds(each, offset));
  const card = rule && suppressedRuleCard(rule.id, suppression, context);
  return rule && card ? { range: rule, card } : { range: suppression.comment, card: suppressionCard(suppression) };
}
