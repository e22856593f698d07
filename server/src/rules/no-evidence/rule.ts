import { defineRule } from '../../contracts/rule.ts';
import { isKind } from '../../language/document.ts';
import { keyOf } from '../../language/model/read.ts';
import { captureOf, uncapturedItems } from '../../semantics/capture.ts';
import { changesSomething } from '../../semantics/changes.ts';
import { captureFixes } from '../../semantics/new-evidence.ts';

const messages = {
  none: 'No step captures evidence. An auditor has nothing to test a run by, whatever was done; name in the steps, under `evidence`, what each captures.',
};

export const rule = defineRule({
  id: 'no-evidence',
  section: 'evidence',
  severity: 'error',
  summary: 'A runbook in which no step captures evidence.',
  criteria: [],
  reads: ['systems', 'retention', 'evidenceDefaults'],
  check: {
    *runbook({ model }) {
      // What another runbook does, it proves itself.
      if (!model || model.steps.every((step) => step.uses !== undefined)) return;
      if (captureOf(model).steps.size === 0) yield { at: keyOf(model, 'steps'), message: messages.none, data: {} };
    },
  },
  fix(document, _report, { program }) {
    const model = isKind(document, 'runbook') ? document.model : undefined;
    if (!model) return [];
    const own = model.steps.filter((step) => step.uses === undefined);
    const step = own.findLast((each) => changesSomething(each, model, program?.systems)) ?? own.at(-1);
    if (!step) return [];
    return captureFixes(document, model, step, uncapturedItems(model, captureOf(model)), program);
  },
});
