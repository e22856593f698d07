import type { Trigger } from '../../../language/model/shared.ts';
import { named } from '../card.ts';
import type { Card } from '../card.ts';
import type { HoverContext } from '../context.ts';
import { prose } from '../markdown.ts';
import { durationWords, systemNames } from '../names.ts';

/** A trigger of a runbook or playbook: what happens, where that can be seen, and how often. */
export function triggerCard(id: string, triggers: readonly Trigger[], context: HoverContext): Card | undefined {
  const trigger = triggers.find((each) => each.id?.text === id);
  if (!trigger) return undefined;
  const { event, type, source, every } = trigger;
  return {
    name: named(event?.text, id),
    facts: [
      prose`Trigger`,
      ...(type ? [prose`${type.text}`] : []),
      ...(source ? [prose`from ${systemNames([source.text], context)}`] : []),
      ...(every ? [prose`every ${durationWords(every.text)}`] : []),
    ],
    sentences: [],
  };
}
