import { defineRule } from '../../contracts/rule.ts';
import { keyOf } from '../../language/model/read.ts';
import { lacks } from '../../semantics/lacks.ts';

const messages = {
  missing:
    'Nothing says how one knows that this runbook is done. An auditor asks what was checked before it was closed; list it under `verification`.',
};

export const rule = defineRule({
  id: 'missing-verification',
  section: 'closure',
  severity: 'warning',
  summary: 'A runbook that does not say how one knows that it is done.',
  criteria: [],
  reads: [],
  check: {
    *runbook({ model }) {
      if (model && lacks(model, 'verification')) yield { at: keyOf(model, 'verification'), message: messages.missing };
    },
  },
});
