import type { Fix } from '../../contracts/finding.ts';
import { defineRule } from '../../contracts/rule.ts';
import { isKind } from '../../language/document.ts';
import { replaceScalar } from '../../language/edit/replace.ts';
import { isId } from '../../language/forms/names.ts';
import { shown } from '../../language/forms/shown.ts';
import { written } from '../../language/syntax/tree.ts';
import type { Scalar } from '../../language/syntax/tree.ts';
import { declareItem } from '../../semantics/evidence-edits.ts';
import { meantName } from '../../semantics/meant-name.ts';
import type { MeantName } from '../../semantics/meant-name.ts';

const messages = {
  near: (item: string, near: string) =>
    `No evidence item ${shown(item)} is declared. An auditor cannot tell what is captured, or where it is kept; did you mean ${shown(near)}?`,
  unknown: (item: string) =>
    `No evidence item ${shown(item)} is declared. An auditor cannot tell what is captured, or where it is kept; declare it under \`evidence\`.`,
};

interface Data {
  readonly node: Scalar;
  /** The place of the step among the steps. */
  readonly index: number;
  readonly meant: MeantName | undefined;
}

/** For how many names the nearest is looked for: where more are undefined, it is not that they are misspelled. */
const MOST_COMPARED = 20;

export const rule = defineRule({
  id: 'undefined-evidence',
  section: 'evidence',
  severity: 'error',
  summary: 'A step that names an evidence item which is not declared.',
  criteria: [],
  inRetired: true,
  reads: ['systems', 'retention', 'evidenceDefaults'],
  check: {
    *runbook({ model }) {
      if (!model) return;
      const declared = [...model.evidence.keys()].map((name) => [name, undefined] as const);
      let compared = 0;
      for (const [index, step] of model.steps.entries()) {
        for (const item of step.evidence) {
          if (model.evidence.has(item.text)) continue;
          const node = written(item);
          const meant = compared < MOST_COMPARED ? meantName(item.text, declared) : undefined;
          compared += 1;
          const message = meant ? messages.near(item.text, meant.key) : messages.unknown(item.text);
          yield { at: node, message, data: { node, index, meant } satisfies Data };
        }
      }
    },
  },
  fix(document, report, { program }) {
    const model = isKind(document, 'runbook') ? document.model : undefined;
    if (!model) return [];
    const { node, index, meant } = report.data as Data;
    const fixes: Fix[] = [];
    if (meant)
      fixes.push({
        title: `Change to \`${meant.key}\``,
        edits: [replaceScalar(document, node, meant.key)],
        safe: meant.isSure,
      });
    const edit = isId(node.text) ? declareItem(document, model, node.text, model.steps[index], program) : undefined;
    if (edit) fixes.push({ title: `Declare \`${node.text}\` under \`evidence\``, edits: [edit], safe: false });
    return fixes;
  },
});
