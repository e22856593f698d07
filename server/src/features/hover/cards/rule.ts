import type { Rule } from '../../../contracts/rule.ts';
import type { Card } from '../card.ts';
import type { HoverContext } from '../context.ts';
import { link, prose, ours } from '../markdown.ts';
import type { Markdown } from '../markdown.ts';

/** A rule: what it finds, how it is shown where nothing else is set, and its page. */
export function ruleCard(id: string, context: HoverContext): Card | undefined {
  const rule = context.rules.find((each) => each.id === id);
  if (!rule) return undefined;
  return {
    name: ours(`**\`${rule.id}\`**`),
    facts: [prose`Rule`, ours(rule.severity), ...pageLink(rule, context)],
    sentences: [ours(rule.summary)],
  };
}

function pageLink({ id }: Rule, { rulePageBase }: HoverContext): readonly Markdown[] {
  return rulePageBase === undefined ? [] : [link('its page', rulePageBase + id)];
}
