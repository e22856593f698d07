import type { Program } from '../contracts/program.ts';
import { TEMPLATES } from '../generated/templates.ts';
import type { CalendarDate } from '../language/forms/date.ts';
import { readDocument } from '../language/document.ts';
import { shown } from '../language/forms/shown.ts';
import { ARCHETYPES } from '../semantics/archetypes.ts';
import { fill } from './fill/fill.ts';
import type { Filled } from './fill/fill.ts';
import { freeId, idFrom } from './ids.ts';
import type { HouseFile } from './house.ts';

/** What somebody wants a runbook to be. */
export interface Wish {
  /** An archetype, or the URI of a template of the house. */
  readonly template: string;
  /** Left out, the template's own. */
  readonly title?: string | undefined;
  /** Left out, made of the title; what is no id becomes one. */
  readonly id?: string | undefined;
  readonly owner?: string | undefined;
  readonly systems?: readonly string[] | undefined;
}

export interface NewRunbook extends Filled {
  readonly id: string;
}

/** A runbook made of a template for a program, with an id that no other runbook has; or why there is none. */
export function newRunbook(
  { template, title, id, owner, systems = [] }: Wish,
  program: Program | undefined,
  house: readonly HouseFile[],
  today: CalendarDate,
): NewRunbook | { readonly problem: string } {
  const text = TEMPLATES.get(template) ?? house.find(({ uri }) => uri === template)?.text;
  if (text === undefined) return { problem: `There is no template ${shown(template)}.` };
  const { model, syntax } = readDocument('untitled:template.runbook.yaml', 'runbook', text);
  if (!model || syntax.problems.length > 0)
    return { problem: `The template ${shown(template)} does not parse, so nothing can be made of it. Mend it first.` };
  const named = title?.trim() || (model.title?.text ?? ARCHETYPES.get(template)?.title ?? 'New runbook');
  const wanted = idFrom(id ?? title ?? (TEMPLATES.has(template) ? template : named)) || 'runbook';
  const free = freeId(wanted, new Set(program?.runbooks.keys()));
  const filled = fill(text, { id: free, title: named, owner, systems, program, today, keepPlaceholders: true });
  return { ...filled, id: free };
}
