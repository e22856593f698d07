import type { PersonFacts, RoleFacts } from '../contracts/program.ts';

/** A person that is named where a role belongs. */
export interface PersonMeant {
  /** The key in `people`; undefined for an e-mail address that is nobody's there. */
  readonly id: string | undefined;
  readonly name: string | undefined;
}

const EMAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

/** Who a text names by id, name or e-mail address, in any case; undefined where it names no person. */
export function personMeant(
  text: string,
  people: ReadonlyMap<string, PersonFacts> | undefined,
): PersonMeant | undefined {
  const wanted = text.trim().toLowerCase();
  for (const [id, { name, email }] of people ?? []) {
    if ([id, name, email].some((known) => known?.trim().toLowerCase() === wanted)) return { id, name };
  }
  return EMAIL.test(wanted) ? { id: undefined, name: undefined } : undefined;
}

/** The roles of the program that a person is listed for. */
export function rolesOf(person: string, roles: ReadonlyMap<string, RoleFacts>): readonly string[] {
  return [...roles].filter(([, { holders }]) => holders.includes(person)).map(([role]) => role);
}
