import { defineRule } from '../../contracts/rule.ts';
import { shown } from '../../language/forms/shown.ts';
import { written } from '../../language/syntax/tree.ts';
import { CRITERIA, criterionLabel } from '../../semantics/catalog.ts';
import { isMapped, operatedBy } from '../../semantics/mapping.ts';

const messages = {
  criterion: (id: string) =>
    `No step supports ${criterionLabel(id)}, which this runbook claims. An auditor asks which step operates it; tie a step to it, or drop the claim.`,
  control: (id: string) =>
    `No step supports the control ${shown(id)}, which this runbook claims. An auditor asks which step operates it; tie a step to it, or drop the claim.`,
};

export const rule = defineRule({
  id: 'unsupported-criterion',
  section: 'controls',
  severity: 'information',
  summary: 'A criterion that a runbook claims and no step supports.',
  criteria: [],
  reads: ['controls'],
  check: {
    *runbook({ model }, { program }) {
      // Where no step is tied to anything, no-steps and unmapped-step say so.
      if (!model || !isMapped(model) || !model.steps.some(isMapped)) return;
      const steps = operatedBy(model.steps, program?.controls);
      if (!steps.complete) return;
      for (const claim of model.criteria) {
        if (!CRITERIA.has(claim.text) || steps.criteria.has(claim.text)) continue;
        yield { at: written(claim), message: messages.criterion(claim.text) };
      }
      const named = new Set(model.steps.flatMap(({ controls }) => controls.map(({ text }) => text)));
      for (const claim of model.controls) {
        const criteria = program?.controls.get(claim.text)?.criteria.filter((id) => CRITERIA.has(id)) ?? [];
        if (criteria.length === 0 || named.has(claim.text) || criteria.some((id) => steps.criteria.has(id))) continue;
        yield { at: written(claim), message: messages.control(claim.text) };
      }
    },
  },
});
