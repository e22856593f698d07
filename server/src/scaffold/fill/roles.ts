import type { RoleFacts } from '../../contracts/program.ts';
import { replaceScalar } from '../../language/edit/replace.ts';
import type { Runbook } from '../../language/model/runbook.ts';
import { pairOf } from '../../language/syntax/tree.ts';
import { meantName } from '../../semantics/meant-name.ts';
import type { Part } from './choices.ts';
import { removeEntries } from './lists.ts';

/** A role of the program takes the place of the template's that has the same id or title, everywhere. */
export const roleNames: Part = ({ document, root, model }, { program }) => {
  const places = programRoles(model, program?.roles ?? new Map<string, RoleFacts>());
  const described = pairOf(root, 'roles')?.value;
  return document.values.flatMap(({ node, form, isKey, owner }) => {
    const isRole = form === 'role' || (isKey && owner === described);
    const place = isRole && node.anchor === undefined ? places.get(node.text) : undefined;
    return place === undefined || place === node.text ? [] : [replaceScalar(document, node, place)];
  });
};

/** The program's role for each of the template's own that has one; none serves twice. */
export function programRoles(
  { roles: own }: Runbook,
  known: ReadonlyMap<string, RoleFacts>,
): ReadonlyMap<string, string> {
  const places = new Map([...own.keys()].filter((id) => known.has(id)).map((id) => [id, id]));
  const titles = [...known].map(([id, { title }]) => [id, title] as const);
  for (const [id, { title }] of own) {
    if (places.has(id) || !title) continue;
    const meant = meantName(title.text, titles);
    if (meant?.isSure === true && ![...places.values()].includes(meant.key)) places.set(id, meant.key);
  }
  return places;
}

/** Roles of the program that the runbook says nothing of but their title leave `roles`: soc2.yaml has that. */
export const idleRoles: Part = ({ document, root, model }, { program }) => {
  const described = pairOf(root, 'roles')?.value;
  if (described?.kind !== 'mapping') return [];
  const idle = [...model.roles].filter(
    ([id, { node }]) => program?.roles.has(id) === true && (node?.pairs ?? []).every(({ key }) => key.text === 'title'),
  );
  if (idle.length === described.pairs.length) return removeEntries(document, root, ['roles']);
  return removeEntries(
    document,
    described,
    idle.map(([id]) => id),
  );
};

/** The titles of the others leave as well; what they do in this runbook stays. */
export const roleTitles: Part = ({ document, model }, { program }) =>
  [...model.roles].flatMap(([id, { node, title }]) =>
    node && title && program?.roles.has(id) === true ? removeEntries(document, node, ['title']) : [],
  );
