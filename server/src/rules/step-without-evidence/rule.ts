import { defineRule } from '../../contracts/rule.ts';
import { isKind } from '../../language/document.ts';
import { keyOf } from '../../language/model/read.ts';
import { captureOf, uncapturedItems } from '../../semantics/capture.ts';
import { changesSomething } from '../../semantics/changes.ts';
import { captureFixes } from '../../semantics/new-evidence.ts';

const messages = {
  missing:
    'This step changes something and captures no evidence. An auditor who samples a run cannot see that it was done; name under `evidence` the record that shows it.',
};

interface Data {
  /** The place of the step among the steps. */
  readonly index: number;
}

export const rule = defineRule({
  id: 'step-without-evidence',
  section: 'evidence',
  severity: 'warning',
  summary: 'A step that changes something and captures no evidence.',
  criteria: [],
  reads: ['systems', 'retention', 'evidenceDefaults'],
  check: {
    *runbook({ model }, { program }) {
      if (!model) return;
      const captured = captureOf(model);
      // Where no step captures anything, no-evidence says it once.
      if (captured.steps.size === 0) return;
      for (const [index, step] of model.steps.entries()) {
        if (captured.steps.has(step) || step.uses !== undefined) continue;
        if (!changesSomething(step, model, program?.systems)) continue;
        yield { at: keyOf(step, 'evidence'), message: messages.missing, data: { index } satisfies Data };
      }
    },
  },
  fix(document, report, { program }) {
    const model = isKind(document, 'runbook') ? document.model : undefined;
    const step = model?.steps[(report.data as Data).index];
    if (!model || !step) return [];
    return captureFixes(document, model, step, uncapturedItems(model, captureOf(model)), program);
  },
});
