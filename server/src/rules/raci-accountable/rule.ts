import { defineRule } from '../../contracts/rule.ts';
import { shown } from '../../language/forms/shown.ts';
import { keyOf } from '../../language/model/read.ts';
import { written } from '../../language/syntax/tree.ts';
import { lacks } from '../../semantics/lacks.ts';

const messages = {
  none: 'Nobody is accountable for this activity. An auditor asks who answers for the result; name one role as `accountable`.',
  several: (first: string, second: string) =>
    `${shown(first)} and ${shown(second)} are both accountable for this activity. An auditor knows that each will think the other did it; keep exactly one.`,
  first: 'Already accountable',
};

export const rule = defineRule({
  id: 'raci-accountable',
  section: 'roles',
  severity: 'error',
  summary: 'An activity for which no role or more than one is accountable.',
  criteria: ['CC1.3', 'CC1.5'],
  reads: [],
  check: {
    *runbook({ model }) {
      for (const row of model?.raci ?? []) {
        if (lacks(row, 'accountable')) yield { at: keyOf(row, 'accountable'), message: messages.none };
        const [first, ...others] = row.accountable;
        const second = others.find(({ text }) => text !== first?.text);
        if (!first || !second) continue;
        const related = [{ at: first, message: messages.first }];
        yield { at: written(second), message: messages.several(first.text, second.text), related };
      }
    },
  },
});
