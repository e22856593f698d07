import { defineRule } from '../../contracts/rule.ts';
import type { Document } from '../../language/document.ts';
import { isKind } from '../../language/document.ts';
import { insertKey } from '../../language/edit/insert.ts';
import { keyOf } from '../../language/model/read.ts';
import { grammarOf } from '../../language/schema/grammar.ts';
import { lacks } from '../../semantics/lacks.ts';
import { raciFromSteps } from './from-steps.ts';

const messages = {
  missing: (roles: number) =>
    `This runbook names ${roles} roles and does not say who answers for what. An auditor expects two people to think the other did it; add \`raci\`.`,
};

export const rule = defineRule({
  id: 'missing-raci',
  section: 'roles',
  severity: 'warning',
  summary:
    'A runbook with more than one role that does not say who is responsible, accountable, consulted and informed.',
  criteria: ['CC1.3', 'CC1.5'],
  reads: ['roles'],
  check: {
    *runbook(document, { program }) {
      const { model } = document;
      if (!model || !lacks(model, 'raci')) return;
      const roles = rolesIn(document, program?.roles);
      if (roles.size < 2) return;
      const data = model.steps.length > 0 ? { data: {} } : {};
      yield { at: keyOf(model, 'raci'), message: messages.missing(roles.size), ...data };
    },
  },
  fix(document) {
    const { root } = document.syntax;
    if (!isKind(document, 'runbook') || !document.model || root?.kind !== 'mapping') return [];
    const edit = insertKey(document, root, 'raci', raciFromSteps(document.model), grammarOf('runbook'));
    return [{ title: 'Insert a RACI table made from the steps', edits: [edit], safe: false }];
  },
});

/** The roles that a runbook names; without those that do not exist, which may be another one misspelled. */
function rolesIn(
  { model, values }: Document<'runbook'>,
  known: ReadonlyMap<string, unknown> | undefined,
): ReadonlySet<string> {
  const named = values.filter(({ form }) => form === 'role').map(({ node }) => node.text);
  const own = model?.roles ?? new Map<string, unknown>();
  return new Set([...own.keys(), ...named.filter((role) => !known || known.has(role))]);
}
