import { defineRule } from '../../contracts/rule.ts';
import { keyOf } from '../../language/model/read.ts';
import { lacks } from '../../semantics/lacks.ts';
import { asker, severityAskedBy } from '../../semantics/requirements.ts';

const messages = {
  missing: (who: string) =>
    `${who} needs severity levels. An auditor measures response times against them and finds nothing to measure by; add \`severity\`, P1 to P4.`,
};

export const rule = defineRule({
  id: 'missing-severity',
  section: 'scope',
  severity: 'warning',
  summary: 'A runbook with an alert trigger, or of an archetype that asks for them, without severity levels.',
  criteria: ['CC7.3'],
  reads: [],
  check: {
    *runbook({ model }) {
      if (!model || !lacks(model, 'severity')) return;
      const asking = severityAskedBy(model);
      if (!asking) return;
      const who = asking === 'alert' ? 'A runbook that an alert starts' : asker(asking);
      yield { at: keyOf(model, 'severity'), message: messages.missing(who) };
    },
  },
});
