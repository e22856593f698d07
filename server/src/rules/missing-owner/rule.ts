import { defineRule } from '../../contracts/rule.ts';
import { keyOf } from '../../language/model/read.ts';
import { lacks } from '../../semantics/lacks.ts';

const messages = {
  missing: (title: string) =>
    `${title} has no owner. An auditor asks who keeps it true to what people do, and finds nobody; name the role in \`owner\`.`,
};

export const rule = defineRule({
  id: 'missing-owner',
  section: 'roles',
  severity: 'warning',
  summary: 'A runbook or playbook without an owner.',
  criteria: ['CC1.3', 'CC5.3'],
  reads: [],
  check: {
    *runbook({ model }) {
      if (model && lacks(model, 'owner'))
        yield { at: keyOf(model, 'owner'), message: messages.missing('This runbook') };
    },
    *playbook({ model }) {
      if (model && lacks(model, 'owner'))
        yield { at: keyOf(model, 'owner'), message: messages.missing('This playbook') };
    },
  },
});
