import { defineRule } from '../../contracts/rule.ts';
import { keyOf } from '../../language/model/read.ts';
import { lacks } from '../../semantics/lacks.ts';
import { asker, requiredBy } from '../../semantics/requirements.ts';

const messages = {
  missing: (who: string) =>
    `${who} needs to say how to undo it. An auditor asks what would have happened had the change failed; describe the way back in \`rollback\`.`,
};

export const rule = defineRule({
  id: 'missing-rollback',
  section: 'closure',
  severity: 'warning',
  summary: 'A runbook of an archetype that asks for a rollback, without one.',
  criteria: ['CC8.1'],
  reads: [],
  check: {
    *runbook({ model }) {
      const archetype = model && requiredBy(model, 'rollback');
      if (archetype && lacks(model, 'rollback'))
        yield { at: keyOf(model, 'rollback'), message: messages.missing(asker(archetype)) };
    },
  },
});
