import { defineRule } from '../../contracts/rule.ts';
import type { Report } from '../../contracts/rule.ts';
import { inWords } from '../../language/forms/in-words.ts';
import type { Playbook } from '../../language/model/playbook.ts';
import type { Runbook } from '../../language/model/runbook.ts';
import { gapsOf, lacks } from '../../semantics/lacks.ts';

const messages = {
  incomplete: (keys: readonly string[]) =>
    `This escalation does not give ${inWords(keys, 'or')}. An auditor asks after how long it goes up, to whom and through which channel; add ${keys.length > 1 ? 'them' : 'it'}.`,
};

export const rule = defineRule({
  id: 'incomplete-escalation',
  section: 'closure',
  severity: 'warning',
  summary: 'An escalation without time, role or channel.',
  criteria: ['CC2.2', 'CC7.4'],
  reads: [],
  check: {
    *runbook({ model }) {
      yield* incomplete(model?.escalation ?? []);
    },
    *playbook({ model }) {
      yield* incomplete(model?.escalation ?? []);
    },
  },
});

function* incomplete(rows: (Runbook | Playbook)['escalation']): Iterable<Report> {
  for (const row of rows) {
    const missing = ['after', 'to', 'channel'].filter((key) => lacks(row, key));
    for (const { at, keys } of gapsOf(row, missing)) yield { at, message: messages.incomplete(keys) };
  }
}
