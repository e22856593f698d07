import type { Runbook } from '../../../language/model/runbook.ts';
import type { Card } from '../card.ts';
import type { HoverContext } from '../context.ts';
import { prose } from '../markdown.ts';
import { durationWords, roleNames } from '../names.ts';

/** A severity level that a runbook declares: when it applies, and what it demands. */
export function severityCard(name: string, runbook: Runbook, context: HoverContext): Card | undefined {
  const level = runbook.severity.get(name);
  if (!level) return undefined;
  const { when, acknowledge, resolve, approver } = level;
  return {
    name: when ? prose`**${name}** ${when.text}` : prose`**${name}**`,
    facts: [
      prose`Severity`,
      ...(acknowledge ? [prose`acknowledged within ${durationWords(acknowledge.text)}`] : []),
      ...(resolve ? [prose`resolved within ${durationWords(resolve.text)}`] : []),
    ],
    sentences:
      approver.length === 0 ? [] : [prose`A run of it is signed off by ${roleNames(approver, runbook, context)}.`],
  };
}
