import { defineRule } from '../../contracts/rule.ts';
import { inWords } from '../../language/forms/in-words.ts';
import { keyOf } from '../../language/model/read.ts';
import { archetypesOf } from '../../semantics/archetypes.ts';
import { gapsOf, lacks } from '../../semantics/lacks.ts';
import { asker, requiredBy } from '../../semantics/requirements.ts';

const KEYS = ['rto', 'rpo'] as const;

const messages = {
  missing: (who: string) =>
    `${who} needs recovery objectives. An auditor measures each test against the recovery time and point that were promised; add \`objectives\` with \`rto\` and \`rpo\`.`,
  incomplete: (keys: readonly string[]) =>
    `The objectives do not give ${inWords(keys, 'or')}. An auditor measures each test against the recovery time and point that were promised; add ${keys.length > 1 ? 'them' : 'it'}.`,
};

export const rule = defineRule({
  id: 'missing-objectives',
  section: 'closure',
  severity: 'warning',
  summary: 'A runbook of an archetype that asks for recovery objectives, without them.',
  criteria: ['A1.2', 'A1.3'],
  reads: [],
  check: {
    *runbook({ model }) {
      const archetype = model && requiredBy(model, 'objectives');
      if (!archetype) return;
      const { objectives } = model;
      if (lacks(model, 'objectives')) {
        yield { at: keyOf(model, 'objectives'), message: messages.missing(asker(archetype)) };
      } else if (objectives) {
        const missing = KEYS.filter((key) => lacks(objectives, key));
        const needsBoth = archetypesOf(model).some(({ requires }) => requires.objectives === 'both');
        if (!needsBoth && missing.length < KEYS.length) return;
        for (const { at, keys } of gapsOf(objectives, missing)) yield { at, message: messages.incomplete(keys) };
      }
    },
  },
});
