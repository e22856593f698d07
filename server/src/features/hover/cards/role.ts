import type { Program, RoleFacts } from '../../../contracts/program.ts';
import { isKind } from '../../../language/document.ts';
import type { CalendarDate } from '../../../language/forms/date.ts';
import { currentHolders } from '../../../semantics/holders.ts';
import { named } from '../card.ts';
import type { Card } from '../card.ts';
import type { HoverContext } from '../context.ts';
import { definedIn } from '../links.ts';
import { listed, prose, ours } from '../markdown.ts';
import type { Markdown } from '../markdown.ts';

/** What is to be said of the kinds that need no holders. */
const KINDS: Readonly<Partial<Record<RoleFacts['kind'], string>>> = {
  population: 'a group of people, without named holders',
  external: 'held outside the organization',
};

/** A role: what kind it is, who holds it today, and what the runbook at hand says of it. */
export function roleCard(id: string, context: HoverContext): Card | undefined {
  const { document, program, today } = context;
  const role = program?.roles.get(id);
  const own = isKind(document, 'runbook') ? document.model?.roles.get(id) : undefined;
  if (!role && !own) return undefined;
  const kind = role ? KINDS[role.kind] : program && 'of this runbook alone';
  return {
    name: named(role?.title ?? own?.title?.text, id),
    facts: [prose`Role`, ...(kind === undefined ? [] : [ours(kind)])],
    sentences: [
      ...(program && role ? holderSentences(role, program.people, today) : []),
      ...(own?.duty ? [prose`In this runbook: ${own.duty.text}`] : []),
      ...(role ? definedIn(context, `role/${id}`) : []),
    ],
  };
}

function holderSentences(role: RoleFacts, people: Program['people'], today: CalendarDate): readonly Markdown[] {
  const nameOf = (person: string): string => people.get(person)?.name ?? person;
  const current = currentHolders(role, people, today);
  const former = [...new Set(role.holders)].filter((person) => !current.includes(person));
  if (current.length === 0 && former.length === 0) return role.kind === 'internal' ? [prose`Nobody holds it.`] : [];
  const names = listed(current.map((person) => prose`${nameOf(person)}`));
  const held = current.length === 0 ? prose`Nobody holds it any more` : prose`Held by ${names}`;
  const left = former.map((person) => prose`${nameOf(person)} left on ${people.get(person)?.left ?? ''}`);
  return [left.length === 0 ? prose`${held}.` : prose`${held}; ${listed(left)}.`];
}
