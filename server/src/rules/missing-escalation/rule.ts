import { defineRule } from '../../contracts/rule.ts';
import { keyOf } from '../../language/model/read.ts';
import { lacks } from '../../semantics/lacks.ts';
import { asker, requiredBy } from '../../semantics/requirements.ts';
import { severityLevels } from '../../semantics/severities.ts';

const messages = {
  missing: (who: string) =>
    `${who} needs to say when it goes up the chain. An auditor asks to whom, after how long and through which channel; add that under \`escalation\`.`,
};

export const rule = defineRule({
  id: 'missing-escalation',
  section: 'closure',
  severity: 'warning',
  summary:
    'A runbook with severity levels, or of an archetype that asks for it, that does not say when it goes up the chain.',
  criteria: ['CC2.2', 'CC7.4'],
  reads: [],
  check: {
    *runbook({ model }) {
      if (!model || !lacks(model, 'escalation')) return;
      const archetype = requiredBy(model, 'escalation');
      if (!archetype && severityLevels(model).length === 0) return;
      const who = archetype ? asker(archetype) : 'A runbook with severity levels';
      yield { at: keyOf(model, 'escalation'), message: messages.missing(who) };
    },
  },
});
