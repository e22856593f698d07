import type { FeatureContext } from '../../contracts/feature-context.ts';
import { CRITERIA } from '../../semantics/catalog.ts';
import { currentHolders } from '../../semantics/holders.ts';

/** What an id stands for. */
export interface Meaning {
  readonly id: string;
  readonly text: string;
}

/** A criterion stands for its title. */
export function criterionMeaning(id: string): Meaning | undefined {
  const criterion = CRITERIA.get(id);
  return criterion && { id, text: criterion.title };
}

/** A role stands for the people who hold it today; one that needs no holders, for nobody in particular. */
export function roleMeaning(id: string, { program, today }: FeatureContext): Meaning | undefined {
  const role = program?.roles.get(id);
  if (!program || !role) return undefined;
  const names = currentHolders(role, program.people, today).map((person) => program.people.get(person)?.name ?? person);
  if (names.length > 0) return { id, text: names.join(', ') };
  return role.kind === 'internal' ? { id, text: 'nobody' } : undefined;
}
