import { CRITERIA } from '../../../semantics/catalog.ts';
import { named } from '../card.ts';
import type { Card } from '../card.ts';
import type { HoverContext } from '../context.ts';
import { definedIn } from '../links.ts';
import { listed, prose, ours } from '../markdown.ts';
import type { Markdown } from '../markdown.ts';
import { isWhole, operatedBy } from './operators.ts';

/** A control of the organization: what it stands for, how it is met, and by which runbooks. */
export function controlCard(id: string, context: HoverContext): Card | undefined {
  const { program } = context;
  const control = program?.controls.get(id);
  if (!control) return undefined;
  const operators = [...program!.runbooks.values()].flat().filter(({ controls }) => controls.includes(id));
  const isProcedure = control.procedure === 'runbook';
  return {
    name: named(control.title, id),
    facts: [prose`Control`, isProcedure ? prose`a runbook is expected` : prose`carried by policy`],
    sentences: [
      ...(control.criteria.length === 0 ? [] : [prose`Stands for ${listed(control.criteria.map(criterionWords))}.`]),
      ...operatedBy(operators, isProcedure && isWhole(id, program), context),
      ...definedIn(context, `control/${id}`),
    ],
  };
}

/** "CC6.1 (Logical access protection)" */
export function criterionWords(id: string): Markdown {
  const title = CRITERIA.get(id)?.title;
  return title === undefined ? prose`${id}` : prose`${id} (${ours(title)})`;
}
