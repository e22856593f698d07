import { defineRule } from '../../contracts/rule.ts';
import { replaceScalar } from '../../language/edit/replace.ts';
import { shown } from '../../language/forms/shown.ts';
import { written } from '../../language/syntax/tree.ts';
import type { Scalar } from '../../language/syntax/tree.ts';
import { meantNames } from '../../semantics/meant-name.ts';
import type { MeantName } from '../../semantics/meant-name.ts';

const messages = {
  unknown: (step: string) =>
    `This runbook has no step ${shown(step)}. An auditor who asks who does this activity finds no work behind it; name a step that exists.`,
  near: (step: string, near: string) =>
    `This runbook has no step ${shown(step)}. An auditor who asks who does this activity finds no work behind it; did you mean ${shown(near)}?`,
};

interface Data {
  readonly node: Scalar;
  readonly meant: MeantName;
}

export const rule = defineRule({
  id: 'raci-unknown-step',
  section: 'roles',
  severity: 'error',
  summary: 'An activity of the RACI table that names a step that does not exist.',
  criteria: ['CC1.3', 'CC1.5'],
  inRetired: true,
  reads: [],
  check: {
    *runbook({ model, syntax }) {
      // Of a runbook without steps, no-steps speaks; half of a broken file is not there to be read.
      if (!model || model.steps.length === 0 || syntax.problems.length > 0) return;
      const steps = new Map(model.steps.flatMap(({ id }) => (id ? [[id.text, undefined] as const] : [])));
      const meantBy = meantNames(steps);
      for (const step of model.raci.flatMap((row) => row.steps)) {
        if (steps.has(step.text)) continue;
        const node = written(step);
        const meant = meantBy(step.text);
        if (!meant) yield { at: node, message: messages.unknown(step.text) };
        else yield { at: node, message: messages.near(step.text, meant.key), data: { node, meant } satisfies Data };
      }
    },
  },
  fix(document, report) {
    const { node, meant } = report.data as Data;
    return [
      { title: `Change to \`${meant.key}\``, edits: [replaceScalar(document, node, meant.key)], safe: meant.isSure },
    ];
  },
});
