import { dateInWords, distanceInWords } from '../../../language/forms/date-in-words.ts';
import { rolesOf } from '../../../semantics/person-meant.ts';
import { code, listed, prose } from '../markdown.ts';
import type { Markdown } from '../markdown.ts';
import { named } from '../card.ts';
import type { Card } from '../card.ts';
import type { HoverContext } from '../context.ts';
import { definedIn } from '../links.ts';

/** A person of the program: whether they left, and the roles they are listed for. */
export function personCard(id: string, context: HoverContext): Card | undefined {
  const { program, today } = context;
  const person = program?.people.get(id);
  if (!program || !person) return undefined;
  const roles = rolesOf(id, program.roles).map((role): Markdown => {
    const title = program.roles.get(role)?.title;
    return title === undefined ? code(role) : prose`${title}`;
  });
  const { left, email } = person;
  const isGone = left !== undefined && left <= today;
  return {
    name: named(person.name, id),
    facts: [
      prose`Person`,
      ...(email === undefined ? [] : [prose`${email}`]),
      ...(left === undefined ? [] : [prose`${isGone ? 'left' : 'leaves'} ${distanceInWords(left, today)}`]),
    ],
    sentences: [
      ...(left === undefined ? [] : [prose`The last working day ${isGone ? 'was' : 'is'} ${dateInWords(left)}.`]),
      ...(roles.length === 0 ? [] : [prose`Listed for ${listed(roles)}.`]),
      ...definedIn(context, `person/${id}`),
    ],
  };
}
