import type { Program } from '../../contracts/program.ts';
import { defineRule } from '../../contracts/rule.ts';
import type { Report } from '../../contracts/rule.ts';
import type { Document } from '../../language/document.ts';
import { isKind } from '../../language/document.ts';
import { replaceScalar } from '../../language/edit/replace.ts';
import { shown } from '../../language/forms/shown.ts';
import { written } from '../../language/syntax/tree.ts';
import type { Scalar } from '../../language/syntax/tree.ts';
import { meantNames } from '../../semantics/meant-name.ts';
import type { MeantName } from '../../semantics/meant-name.ts';
import { personMeant } from '../../semantics/person-meant.ts';

const messages = {
  near: (role: string, near: string) =>
    `No role ${shown(role)} is defined. An auditor cannot tell who holds it; did you mean ${shown(near)}?`,
  unknown: (role: string) =>
    `No role ${shown(role)} is defined. An auditor cannot tell who holds it; define it under \`roles\` in soc2.yaml, or name one that exists.`,
};

interface Data {
  readonly node: Scalar;
  readonly meant: MeantName;
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
  fix(document, report) {
    const { node, meant } = report.data as Data;
    return [
      { title: `Change to \`${meant.key}\``, edits: [replaceScalar(document, node, meant.key)], safe: meant.isSure },
    ];
  },
});

type Facts = Pick<Program, 'roles' | 'people'> | undefined;

function* undefinedRoles(document: Document, program: Facts): Iterable<Report> {
  if (!program) return;
  const titles = new Map([...program.roles].map(([role, { title }]) => [role, title]));
  const own = isKind(document, 'runbook') ? document.model?.roles : undefined;
  for (const [role, { title }] of own ?? []) titles.set(role, titles.get(role) ?? title?.text);
  const meantOf = meantNames(titles);
  for (const { node, form, isKey } of document.values) {
    if (form !== 'role' || isKey || titles.has(node.text)) continue;
    // Of a person in place of a role, person-instead-of-role speaks.
    if (personMeant(node.text, program.people)) continue;
    const at = written(node);
    const meant = meantOf(node.text);
    if (meant) yield { at, message: messages.near(node.text, meant.key), data: { node: at, meant } satisfies Data };
    else yield { at, message: messages.unknown(node.text) };
  }
}
