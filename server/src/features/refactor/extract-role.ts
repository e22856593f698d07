import type { Program } from '../../contracts/program.ts';
import { isKind } from '../../language/document.ts';
import type { Document } from '../../language/document.ts';
import { insertKey } from '../../language/edit/insert.ts';
import { replaceScalar } from '../../language/edit/replace.ts';
import { isId, toId } from '../../language/forms/names.ts';
import type { Runbook } from '../../language/model/runbook.ts';
import { grammarOf } from '../../language/schema/grammar.ts';
import { pairOf, written } from '../../language/syntax/tree.ts';
import type { Node, Range } from '../../language/syntax/tree.ts';
import { together } from '../../semantics/evidence-edits.ts';
import { meantName } from '../../semantics/meant-name.ts';
import { personMeant } from '../../semantics/person-meant.ts';
import { meets, ownValue } from './around.ts';
import type { Refactoring } from './refactoring.ts';

const GRAMMAR = grammarOf('runbook');
const ROLES = GRAMMAR.properties.get('roles')!;

/**
 * Defines a role that the program and the runbook do not define under `roles` of the runbook. A name that is no id
 * becomes its title, and an id takes its place wherever it stands.
 */
export const extractRole: Refactoring = {
  kind: 'refactor.extract.role',
  rewrite({ document, program }, range) {
    const model = isKind(document, 'runbook') ? document.model : undefined;
    const named = roleAt(document, range);
    if (!model?.node || named === undefined || !isUndefined(named, model, program)) return undefined;
    const id = isId(named) ? named : toId(named);
    const title = named === id ? titleOf(id) : named;
    const pair = pairOf(model.node, 'roles');
    const section = pair && ownValue(pair);
    // Roles that an alias repeats belong to another place as well.
    if (id === '' || (pair?.value && !section)) return undefined;
    const edits = together([
      section?.kind === 'mapping' && section.pairs.length > 0
        ? insertKey(document, section, id, { title }, ROLES)
        : insertKey(document, model.node, 'roles', { [id]: { title } }, GRAMMAR),
      ...(id === named ? [] : renamed(document, named).map((node) => replaceScalar(document, node, id))),
    ]);
    return edits && { title: `Define \`${id}\` under \`roles\``, edits, keeps: (root) => isDefined(root, id) };
  },
};

function roleAt({ values }: Document, range: Range): string | undefined {
  return values.find(({ node, form, isKey }) => form === 'role' && !isKey && meets(node, range))?.node.text;
}

/** Of a misspelled role, of a person and of a placeholder other fixes take care. */
function isUndefined(named: string, { roles }: Runbook, program: Program | undefined): boolean {
  const titles = new Map([...(program?.roles ?? [])].map(([role, { title }]) => [role, title]));
  for (const [role, { title }] of roles) titles.set(role, titles.get(role) ?? title?.text);
  const isMeant = titles.has(named) || meantName(named, titles)?.isSure === true;
  return !isMeant && !personMeant(named, program?.people) && !/[<>]/.test(named);
}

/** Where a role is named, each place once: at its anchor where aliases repeat it. */
function renamed({ values }: Document, named: string): ReturnType<typeof written>[] {
  const nodes = values.flatMap(({ node, form, isKey }) =>
    form === 'role' && !isKey && node.text === named ? [written(node)] : [],
  );
  return [...new Map(nodes.map((node) => [node.start, node])).values()];
}

const CAPITALS: ReadonlySet<string> = new Set(
  'it hr sre soc ciso cto ceo cfo coo cio dba dpo qa vp aws grc'.split(' '),
);

/** `it-manager` reads "IT Manager". */
function titleOf(id: string): string {
  return id
    .split('-')
    .map((word) => (CAPITALS.has(word) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}

function isDefined(root: Node | undefined, id: string): boolean {
  const roles = root?.kind === 'mapping' ? pairOf(root, 'roles')?.value : undefined;
  return roles?.kind === 'mapping' && pairOf(roles, id) !== undefined;
}
