import { oneLine } from '../../../language/forms/one-line.ts';
import { rolesOf } from '../../../semantics/person-meant.ts';
import { listed, ours, prose, code } from '../../hover/markdown.ts';
import { firstWhere } from '../answer.ts';
import type { Answers } from '../answer.ts';
import { pathOf, textsIn } from '../ask.ts';

/** The people of the program; in a run, whoever did a step last among those who may have approved it. Those who left come last. */
export const people: Answers = (ask) => {
  const { program, place, today } = ask;
  const doers = new Set(pathOf(ask) === 'steps/approval/by' ? textsIn(place.mappings.at(-2), 'by') : []);
  const hasLeft = (left: string | undefined): boolean => left !== undefined && left <= today;
  return firstWhere(
    [...(program?.people ?? [])],
    ([id, { left }]) => !hasLeft(left) && !doers.has(id),
    ([, { left }]) => !hasLeft(left),
  ).map(([id, { name, email, left }]) => {
    const held = rolesOf(id, program?.roles ?? new Map()).map((role) => code(role));
    const holds = held.length === 0 ? ours('Holds no role.') : prose`Holds ${listed(held)}.`;
    return {
      text: id,
      kind: 'person',
      detail: name && oneLine(name),
      documentation: prose`**${name ?? id}**\n\n${left === undefined ? holds : prose`Last working day: ${left}.`}`,
      words: [name, email],
      isDeprecated: hasLeft(left),
    };
  });
};
