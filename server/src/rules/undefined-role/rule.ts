import { defineRule } from '../../contracts/rule.ts';
import type { Report } from '../../contracts/rule.ts';
import type { Document } from '../../language/document.ts';
import { isKind } from '../../language/document.ts';
import { replaceScalar } from '../../language/edit/replace.ts';
import { nearest } from '../../language/forms/nearest.ts';
import { written } from '../../language/syntax/tree.ts';
import type { Scalar } from '../../language/syntax/tree.ts';

const messages = {
  undefined: (role: string, near: string | undefined) =>
    near === undefined
      ? `No role \`${role}\` is defined. An auditor cannot tell who holds it; define it under \`roles\` in soc2.yaml, or name one that exists.`
      : `No role \`${role}\` is defined. An auditor cannot tell who holds it; did you mean \`${near}\`?`,
};

interface Data {
  readonly node: Scalar;
  readonly near: string;
}

export const rule = defineRule({
  id: 'undefined-role',
  section: 'roles',
  severity: 'error',
  summary: 'A role that neither the program nor the runbook defines.',
  criteria: ['CC1.3'],
  inRetired: true,
  reads: ['roles', 'people'],
  check: {
    runbook: (document, { program }) => undefinedRoles(document, program),
    playbook: (document, { program }) => undefinedRoles(document, program),
    program: (document, { program }) => undefinedRoles(document, program),
  },
  fix(_document, report) {
    const { node, near } = report.data as Data;
    return [{ title: `Change to \`${near}\``, edits: [replaceScalar(node, near)], safe: true }];
  },
});

type Facts = {
  readonly roles: ReadonlyMap<string, unknown>;
  readonly people: ReadonlyMap<string, { readonly name: string | undefined; readonly email: string | undefined }>;
};

function* undefinedRoles(document: Document, program: Facts | undefined): Iterable<Report> {
  if (!program) return;
  const own = isKind(document, 'runbook') ? (document.model?.roles ?? new Map<string, unknown>()) : new Map<string, unknown>();
  const known = new Set([...program.roles.keys(), ...own.keys()]);
  for (const { node, form, isKey } of document.values) {
    if (form !== 'role' || isKey || known.has(node.text) || isPerson(node.text, program.people)) continue;
    const near = nearest(node.text, known);
    yield {
      at: written(node),
      message: messages.undefined(node.text, near),
      ...(near === undefined ? {} : { data: { node: written(node), near } satisfies Data }),
    };
  }
}

/** Of a person in place of a role, `person-instead-of-role` speaks. */
function isPerson(text: string, people: Facts['people']): boolean {
  return people.has(text) || [...people.values()].some(({ name, email }) => text === name || text === email) || text.includes('@');
}
