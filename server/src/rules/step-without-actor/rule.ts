import { defineRule } from '../../contracts/rule.ts';
import { keyOf } from '../../language/model/read.ts';
import { lacks } from '../../semantics/lacks.ts';

const messages = {
  missing:
    'This step does not say which role does it. An auditor finds that two people thought the other would; name the role in `by`.',
};

export const rule = defineRule({
  id: 'step-without-actor',
  section: 'steps',
  severity: 'warning',
  summary: 'A step that does not say which role does it.',
  criteria: ['CC1.3', 'CC5.3'],
  reads: [],
  check: {
    *runbook({ model }) {
      for (const step of model?.steps ?? []) {
        if (lacks(step, 'by')) yield { at: keyOf(step, 'by'), message: messages.missing };
      }
    },
  },
});
