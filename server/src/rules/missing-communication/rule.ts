import { defineRule } from '../../contracts/rule.ts';
import { keyOf } from '../../language/model/read.ts';
import { lacks } from '../../semantics/lacks.ts';
import { asker, requiredBy } from '../../semantics/requirements.ts';
import { severityLevels } from '../../semantics/severities.ts';

const messages = {
  missing: (who: string) =>
    `${who} needs to say who is told. An auditor asks for the channel, the roles and the time at each severity; add them under \`communication\`.`,
};

export const rule = defineRule({
  id: 'missing-communication',
  section: 'closure',
  severity: 'warning',
  summary: 'A runbook with severity levels, or of an archetype that asks for it, that does not say who is told.',
  criteria: ['CC2.2', 'CC2.3', 'CC7.4'],
  reads: [],
  check: {
    *runbook({ model }) {
      if (!model || !lacks(model, 'communication')) return;
      const archetype = requiredBy(model, 'communication');
      if (!archetype && severityLevels(model).length === 0) return;
      const who = archetype ? asker(archetype) : 'A runbook with severity levels';
      yield { at: keyOf(model, 'communication'), message: messages.missing(who) };
    },
  },
});
