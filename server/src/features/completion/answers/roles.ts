import type { RoleFacts } from '../../../contracts/program.ts';
import { oneLine } from '../../../language/forms/one-line.ts';
import { currentHolders } from '../../../semantics/holders.ts';
import { joined, listed, ours, prose } from '../../hover/markdown.ts';
import type { Markdown } from '../../hover/markdown.ts';
import { firstWhere } from '../answer.ts';
import type { Answer, Answers } from '../answer.ts';
import { isHere, pathOf, textsIn } from '../ask.ts';
import type { Ask } from '../ask.ts';

/** Keys behind which those stand who are told or asked, be they no people of the organization. */
const TOLD = new Set(['notify', 'informed', 'consulted', 'audience', 'role']);

/**
 * The roles of the program and the runbook's own. Who does a step comes last among those who may approve it; a role
 * that nobody holds, or nobody in particular, after those that somebody does.
 */
export const roles: Answers = (ask) => {
  const { program, runbook, place } = ask;
  // A name that is just being given to a role is not one yet.
  const own = [...(runbook?.roles ?? [])].filter(([, { key }]) => !key || !isHere(key, place));
  const ids = new Set([...(program?.roles.keys() ?? []), ...own.map(([id]) => id)]);
  const doers = new Set(/^steps\/approval\/by$/.test(pathOf(ask)) ? textsIn(place.mappings.at(-2), 'by') : []);
  const isTold = TOLD.has(place.keys.at(-1) ?? '');
  const answers = [...ids].map((id) => ({ id, ...roleOf(id, ask) }));
  return firstWhere(
    answers,
    ({ id, isFilled, kind }) => !doers.has(id) && isFilled && (isTold || kind === 'internal'),
    ({ id, isFilled }) => !doers.has(id) && isFilled,
    ({ id }) => !doers.has(id),
  ).map(({ answer }) => answer);
};

interface Known {
  readonly answer: Answer;
  readonly kind: RoleFacts['kind'];
  readonly isFilled: boolean;
}

function roleOf(id: string, { program, runbook, today }: Ask): Known {
  const role = program?.roles.get(id);
  const own = runbook?.roles.get(id);
  const title = role?.title ?? own?.title?.text;
  const kind = role?.kind ?? 'internal';
  const people = program?.people ?? new Map();
  const holders = role ? currentHolders(role, people, today) : [];
  const names = holders.map((holder): string => people.get(holder)?.name ?? holder);
  const isFilled = !role || kind !== 'internal' || holders.length > 0;
  const duty = own?.duty?.text;
  const sentences = [
    prose`**${title ?? id}**`,
    ...(duty === undefined ? [] : [prose`${duty}`]),
    holdersText(role, names),
  ];
  const answer: Answer = {
    text: id,
    kind: 'role',
    detail: title && oneLine(title),
    documentation: joined(sentences, '\n\n'),
    words: [title, ...names],
  };
  return { answer, kind, isFilled };
}

function holdersText(role: RoleFacts | undefined, names: readonly string[]): Markdown {
  if (!role) return ours('A role of this runbook.');
  if (role.kind === 'population') return ours('A group of people, without holders.');
  if (role.kind === 'external') return ours('Held outside the organization.');
  if (names.length === 0) return ours('Nobody holds it today.');
  return prose`Held today by ${listed(names.map((name) => prose`${name}`))}.`;
}
