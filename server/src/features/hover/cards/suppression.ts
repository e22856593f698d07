import type { Suppression } from '../../../language/suppressions.ts';
import type { Card } from '../card.ts';
import type { HoverContext } from '../context.ts';
import { code, listed, prose } from '../markdown.ts';
import type { Markdown } from '../markdown.ts';
import { ruleCard } from './rule.ts';

/** A comment that keeps findings from being reported. */
export function suppressionCard({ line, rules, reason }: Suppression): Card {
  const named = rules.length === 0 ? prose`no rule` : listed(rules.map(({ id }) => code(id)));
  return {
    name: prose`**Suppression**`,
    facts: [line === undefined ? prose`whole file` : prose`line ${line + 1}`],
    sentences: [prose`Findings of ${named} are not reported here.`, why(reason)],
  };
}

/** A rule that such a comment names. */
export function suppressedRuleCard(id: string, { line, reason }: Suppression, context: HoverContext): Card | undefined {
  const card = ruleCard(id, context);
  if (!card) return undefined;
  const where = line === undefined ? prose`in this file` : prose`on line ${line + 1}`;
  return { ...card, sentences: [...card.sentences, prose`Not reported ${where}. ${why(reason)}`] };
}

function why(reason: string | undefined): Markdown {
  return reason === undefined ? prose`No reason is given; an auditor will ask for it.` : prose`Reason: ${reason}`;
}
