import { isKind } from '../../../language/document.ts';
import { named } from '../card.ts';
import type { Card } from '../card.ts';
import type { HoverContext } from '../context.ts';
import { code, prose } from '../markdown.ts';

/** A named value that commands of the runbook use. */
export function parameterCard(name: string, { document }: HoverContext): Card | undefined {
  const parameter = isKind(document, 'runbook') ? document.model?.parameters.get(name) : undefined;
  if (!parameter) return undefined;
  return {
    name: named(undefined, name),
    facts: [prose`Parameter, ${code(`$${name}`)} in commands`],
    sentences: parameter.value ? [prose`${parameter.value.text}`] : [],
  };
}
