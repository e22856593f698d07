import { defineRule } from '../../contracts/rule.ts';
import { keyOf } from '../../language/model/read.ts';
import { lacks } from '../../semantics/lacks.ts';
import { systemsOf } from '../../semantics/systems.ts';

const messages = {
  missing:
    'This step does not say in which system it is done. An auditor cannot tell whose records prove it; add `system`, or `system: none` for a call or a meeting.',
};

export const rule = defineRule({
  id: 'step-without-system',
  section: 'steps',
  severity: 'warning',
  summary: "A step with neither `system` nor a known system's name in its text.",
  criteria: [],
  reads: ['systems'],
  check: {
    *runbook({ model }, { program }) {
      // Without a program, nobody knows whether the text names a system.
      if (!model || !program) return;
      for (const step of model.steps) {
        if (!lacks(step, 'system') || !lacks(step, 'uses') || systemsOf(step, program.systems).length > 0) continue;
        yield { at: keyOf(step, 'system'), message: messages.missing };
      }
    },
  },
});
