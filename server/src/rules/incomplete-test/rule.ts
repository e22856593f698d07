import { defineRule } from '../../contracts/rule.ts';
import { inWords } from '../../language/forms/in-words.ts';
import { gapsOf, lacks, lacksList } from '../../semantics/lacks.ts';

const messages = {
  incomplete: (keys: readonly string[]) =>
    `This test record does not give ${inWords(keys, 'or')}. An auditor asks who took part, what was tried and what came of it; add ${keys.length > 1 ? 'them' : 'it'}${keys.some(mayBeNone) ? ' (`[]` says that there were none)' : ''}.`,
};

const ASKED = ['date', 'participants', 'scenario'] as const;
/** What can be none, and then says so with `[]`. */
const ASKED_LISTS = ['gaps', 'changes'] as const;

export const rule = defineRule({
  id: 'incomplete-test',
  section: 'life',
  severity: 'warning',
  summary: 'A test record without date, participants, scenario, gaps or changes.',
  criteria: ['CC4.1', 'A1.3'],
  reads: [],
  check: {
    *runbook({ model }) {
      for (const test of model?.tests ?? []) {
        const missing = [
          ...ASKED.filter((key) => lacks(test, key)),
          ...ASKED_LISTS.filter((key) => lacksList(test, key)),
        ];
        for (const { at, keys } of gapsOf(test, missing)) yield { at, message: messages.incomplete(keys) };
      }
    },
  },
});

function mayBeNone(key: string): boolean {
  return ASKED_LISTS.some((list) => list === key);
}
