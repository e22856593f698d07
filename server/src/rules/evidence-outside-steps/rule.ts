import type { Fix } from '../../contracts/finding.ts';
import { defineRule } from '../../contracts/rule.ts';
import { isKind } from '../../language/document.ts';
import { shown } from '../../language/forms/shown.ts';
import type { Runbook, Step } from '../../language/model/runbook.ts';
import { captureOf, uncapturedItems } from '../../semantics/capture.ts';
import { nameInStep } from '../../semantics/evidence-edits.ts';
import { statedOf } from '../../semantics/evidence-items.ts';
import { systemsOf } from '../../semantics/systems.ts';

const messages = {
  outside: (item: string) =>
    `No step captures ${shown(item)}. What stands in a list at the end does not get done, and an auditor asks for it all the same; name it in the step that captures it.`,
};

interface Data {
  readonly item: string;
}

/** How many steps are offered. */
const MOST_OFFERED = 5;

export const rule = defineRule({
  id: 'evidence-outside-steps',
  section: 'evidence',
  severity: 'warning',
  summary: 'An evidence item that no step captures.',
  criteria: [],
  reads: ['systems', 'evidenceDefaults'],
  check: {
    *runbook({ model }) {
      // Without steps, nothing can be captured in one: of that no-steps speaks.
      if (!model || model.steps.length === 0) return;
      for (const [name, item] of uncapturedItems(model, captureOf(model)))
        yield { at: item.place, message: messages.outside(name), data: { item: name } satisfies Data };
    },
  },
  fix(document, report, { program }) {
    const model = isKind(document, 'runbook') ? document.model : undefined;
    const { item: name } = report.data as Data;
    const item = model?.evidence.get(name);
    if (!model || !item) return [];
    const source = statedOf(item, 'source', model, program?.evidenceDefaults)?.text;
    const fitting = stepsFor(
      model,
      (step) => source !== undefined && systemsOf(step, program?.systems).includes(source),
    );
    const steps = fitting.length > 0 ? fitting.slice(0, MOST_OFFERED) : stepsFor(model, () => true).slice(-1);
    return steps.flatMap((step): Fix[] => {
      const edit = nameInStep(document, step, name);
      const where = step.id ? shown(step.id.text) : `step ${model.steps.indexOf(step) + 1}`;
      return edit ? [{ title: `Capture it in ${where}`, edits: [edit], safe: false }] : [];
    });
  },
});

/** The steps in which an item could be captured, those that capture nothing yet first. */
function stepsFor(model: Runbook, fits: (step: Step) => boolean): readonly Step[] {
  const steps = model.steps.filter((step) => step.uses === undefined && fits(step));
  return [...steps.filter((step) => step.evidence.length === 0), ...steps.filter((step) => step.evidence.length > 0)];
}
