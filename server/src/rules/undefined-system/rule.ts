import type { Program } from '../../contracts/program.ts';
import { defineRule } from '../../contracts/rule.ts';
import type { Report } from '../../contracts/rule.ts';
import type { Document } from '../../language/document.ts';
import { replaceScalar } from '../../language/edit/replace.ts';
import { shown } from '../../language/forms/shown.ts';
import { written } from '../../language/syntax/tree.ts';
import type { Scalar } from '../../language/syntax/tree.ts';
import { meantNames } from '../../semantics/meant-name.ts';
import type { MeantName } from '../../semantics/meant-name.ts';
import { NO_SYSTEM } from '../../semantics/systems.ts';

const messages = {
  near: (system: string, near: string) =>
    `The program defines no system ${shown(system)}. An auditor cannot tell whose records are meant; did you mean ${shown(near)}?`,
  unknown: (system: string) =>
    `The program defines no system ${shown(system)}. An auditor cannot tell whose records are meant; define it under \`systems\` in soc2.yaml, or name one that exists.`,
  none: '`none` is for a step outside any system. An auditor looks here for the records of a system; name one, or leave the key out.',
};

/** Where `none` may stand: at a step of a runbook, and at the same step of a run. */
const MAY_BE_NONE: ReadonlySet<string> = new Set(['system', 'tool']);

interface Data {
  readonly node: Scalar;
  readonly meant: MeantName;
}

export const rule = defineRule({
  id: 'undefined-system',
  section: 'steps',
  severity: 'warning',
  summary: 'A system that the program does not define.',
  criteria: [],
  inRetired: true,
  reads: ['systems'],
  check: {
    runbook: (document, { program }) => undefinedSystems(document, program),
    playbook: (document, { program }) => undefinedSystems(document, program),
    run: (document, { program }) => undefinedSystems(document, program),
    program: (document, { program }) => undefinedSystems(document, program),
  },
  fix(document, report) {
    const { node, meant } = report.data as Data;
    return [
      { title: `Change to \`${meant.key}\``, edits: [replaceScalar(document, node, meant.key)], safe: meant.isSure },
    ];
  },
});

function* undefinedSystems({ values }: Document, program: Pick<Program, 'systems'> | undefined): Iterable<Report> {
  if (!program) return;
  const names = new Map([...program.systems].map(([key, { name }]) => [key, name]));
  const meantOf = meantNames(names);
  for (const { node, form, isKey, property } of values) {
    if (form !== 'system' || isKey || names.has(node.text)) continue;
    const at = written(node);
    if (node.text === NO_SYSTEM) {
      if (!MAY_BE_NONE.has(property)) yield { at, message: messages.none };
      continue;
    }
    const meant = meantOf(node.text);
    if (meant) yield { at, message: messages.near(node.text, meant.key), data: { node: at, meant } satisfies Data };
    else yield { at, message: messages.unknown(node.text) };
  }
}
