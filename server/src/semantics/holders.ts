import type { PersonFacts, RoleFacts } from '../contracts/program.ts';
import type { CalendarDate } from '../language/forms/date.ts';

export interface Cast {
  readonly roles: ReadonlyMap<string, RoleFacts>;
  readonly people: ReadonlyMap<string, PersonFacts>;
}

/** The people who hold a role today. Whoever `left` today or earlier holds it no longer. */
export function currentHolders(role: RoleFacts, people: Cast['people'], today: CalendarDate): readonly string[] {
  return [...new Set(role.holders)].filter((person) => {
    const left = people.get(person)?.left;
    return left === undefined || left > today;
  });
}

/**
 * The one person who holds a role today. Undefined where several or nobody does, for a population or an outside party,
 * and for a role that is not the program's (a runbook's own role counts as filled by whoever is there).
 */
export function soleHolder(name: string, { roles, people }: Cast, today: CalendarDate): string | undefined {
  const role = roles.get(name);
  if (!role || role.kind !== 'internal') return undefined;
  const holders = currentHolders(role, people, today);
  return holders.length === 1 ? holders[0] : undefined;
}
