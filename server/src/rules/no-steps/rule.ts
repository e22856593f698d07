import { defineRule } from '../../contracts/rule.ts';
import { keyOf } from '../../language/model/read.ts';
import { lacks } from '../../semantics/lacks.ts';

const messages = {
  missing:
    'This runbook has no steps. An auditor has nothing to compare a run with; write down what is done, in order, under `steps`.',
};

export const rule = defineRule({
  id: 'no-steps',
  section: 'steps',
  severity: 'error',
  summary: 'A runbook without steps.',
  criteria: [],
  reads: [],
  check: {
    *runbook({ model }) {
      if (model && lacks(model, 'steps')) yield { at: keyOf(model, 'steps'), message: messages.missing };
    },
  },
});
