import type { Program } from '../../contracts/program.ts';
import { defineRule } from '../../contracts/rule.ts';
import type { Report } from '../../contracts/rule.ts';
import type { Document } from '../../language/document.ts';
import { isKind } from '../../language/document.ts';
import { replaceScalar } from '../../language/edit/replace.ts';
import { inWords } from '../../language/forms/in-words.ts';
import { shown } from '../../language/forms/shown.ts';
import { written } from '../../language/syntax/tree.ts';
import type { Scalar } from '../../language/syntax/tree.ts';
import { personMeant, rolesOf } from '../../semantics/person-meant.ts';

const messages = {
  person: (text: string, roles: readonly string[]) =>
    `${shown(text)} is a person, not a role. An auditor sees a procedure that ends when they leave; ${
      roles.length === 0 ? 'name the role they act in' : `name a role they hold: ${inWords(roles.slice(0, 3), 'or')}`
    }.`,
  defined: (text: string) =>
    `The role ${shown(text)} is named like a person. An auditor sees a procedure that ends when they leave; call the role by what it does.`,
};

interface Data {
  readonly node: Scalar;
  readonly roles: readonly string[];
}

export const rule = defineRule({
  id: 'person-instead-of-role',
  section: 'roles',
  severity: 'warning',
  summary: "A person's id, name or e-mail address where a role belongs.",
  criteria: ['CC1.3'],
  inRetired: true,
  reads: ['roles', 'people'],
  check: {
    *runbook(document, { program }) {
      yield* personsAsRoles(document, program);
      for (const [name, { key }] of document.model?.roles ?? []) {
        if (key && !program?.roles.has(name) && personMeant(name, program?.people))
          yield { at: written(key), message: messages.defined(name) };
      }
    },
    playbook: (document, { program }) => personsAsRoles(document, program),
    program: (document, { program }) => personsAsRoles(document, program),
  },
  fix(document, report) {
    const { node, roles } = report.data as Data;
    return roles.map((role) => ({
      title: `Change to \`${role}\``,
      edits: [replaceScalar(document, node, role)],
      safe: false,
    }));
  },
});

type Facts = Pick<Program, 'roles' | 'people'> | undefined;

function* personsAsRoles(document: Document, program: Facts): Iterable<Report> {
  const own = isKind(document, 'runbook') ? document.model?.roles : undefined;
  for (const { node, form, isKey } of document.values) {
    if (form !== 'role' || isKey || program?.roles.has(node.text) || own?.has(node.text)) continue;
    const person = personMeant(node.text, program?.people);
    if (!person) continue;
    const at = written(node);
    const roles = program && person.id !== undefined ? rolesOf(person.id, program.roles) : [];
    const data = roles.length === 0 ? {} : { data: { node: at, roles } satisfies Data };
    yield { at, message: messages.person(node.text, roles), ...data };
  }
}
