import { defineRule } from '../../contracts/rule.ts';
import { shown } from '../../language/forms/shown.ts';
import { written } from '../../language/syntax/tree.ts';
import { lateSteps } from '../../semantics/phase-order.ts';

const messages = {
  late: (phase: string, ahead: string, archetype: string) =>
    `${shown(phase)} comes after ${shown(ahead)}, and \`${archetype}\` has it before. An auditor takes the order of the steps for the order of the work; move the step, or give it a \`track\` if it goes on beside.`,
  earlier: 'The step before which it belongs',
};

export const rule = defineRule({
  id: 'phase-out-of-order',
  section: 'steps',
  severity: 'warning',
  summary: "Phases that stand in another order than the archetype's, inside one track.",
  criteria: [],
  reads: [],
  check: {
    *runbook({ model }) {
      if (!model) return;
      for (const { step, earlier, archetype } of lateSteps(model)) {
        const [phase, ahead] = [step.phase!, earlier.phase!];
        yield {
          at: written(phase),
          message: messages.late(phase.text, ahead.text, archetype.id),
          related: [{ at: ahead, message: messages.earlier }],
        };
      }
    },
  },
});
