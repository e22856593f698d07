import { defineRule } from '../../contracts/rule.ts';
import { keyOf } from '../../language/model/read.ts';
import { changesSomething } from '../../semantics/changes.ts';
import { lacks } from '../../semantics/lacks.ts';

const messages = {
  unverified:
    'This step changes something and does not say how one sees that it worked. An auditor asks how the operator knew; add `expect` with what the system shows then.',
};

export const rule = defineRule({
  id: 'unverified-step',
  section: 'steps',
  severity: 'information',
  summary: 'A step that changes something and does not say what is seen when it worked.',
  criteria: ['CC8.1', 'CC6.2', 'CC6.3'],
  reads: ['systems'],
  check: {
    *runbook({ model }, { program }) {
      if (!model) return;
      for (const step of model.steps) {
        // What another runbook does is verified there.
        if (step.uses !== undefined || !lacks(step, 'expect')) continue;
        if (changesSomething(step, model, program?.systems))
          yield { at: keyOf(step, 'expect'), message: messages.unverified };
      }
    },
  },
});
