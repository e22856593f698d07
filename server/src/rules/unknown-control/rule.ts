import { defineRule } from '../../contracts/rule.ts';
import { replaceScalar } from '../../language/edit/replace.ts';
import { nearest } from '../../language/forms/nearest.ts';
import { shown } from '../../language/forms/shown.ts';
import { written } from '../../language/syntax/tree.ts';
import type { Scalar } from '../../language/syntax/tree.ts';
import { CRITERIA } from '../../semantics/catalog.ts';

const messages = {
  near: (text: string, near: string) =>
    `The program defines no control ${shown(text)}. An auditor cannot trace it to the control matrix; define it in soc2.yaml, or did you mean ${shown(near)}?`,
  criterion: (text: string) =>
    `${shown(text)} is a criterion, and the program defines no control of that name. An auditor looks for it among the criteria; move it to \`criteria\`.`,
  unknown: (text: string) =>
    `The program defines no control ${shown(text)}. An auditor cannot trace it to the control matrix; define it under \`controls\` in soc2.yaml.`,
};

interface Data {
  readonly node: Scalar;
  readonly near: string;
}

export const rule = defineRule({
  id: 'unknown-control',
  section: 'controls',
  severity: 'error',
  summary: 'A control that the program does not define.',
  criteria: [],
  inRetired: true,
  reads: ['controls'],
  check: {
    *runbook({ values }, { program }) {
      if (!program) return;
      for (const { node, form, isKey } of values) {
        if (form !== 'control' || isKey || program.controls.has(node.text)) continue;
        const at = written(node);
        const near = nearest(node.text, program.controls.keys());
        if (near !== undefined)
          yield { at, message: messages.near(node.text, near), data: { node: at, near } satisfies Data };
        else
          yield { at, message: CRITERIA.has(node.text) ? messages.criterion(node.text) : messages.unknown(node.text) };
      }
    },
  },
  fix(document, report) {
    const { node, near } = report.data as Data;
    return [
      {
        title: `Change to \`${near}\``,
        edits: [replaceScalar(document, node, near)],
        safe: plain(node.text) === plain(near),
      },
    ];
  },
});

/** What is left of an id where case, punctuation and leading zeros do not count: `ac-3` and `AC-03` are one. */
function plain(id: string): string {
  return id
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/(?<!\d)0+(?=\d)/g, '');
}
