import { defineRule } from '../../contracts/rule.ts';
import { inWords } from '../../language/forms/in-words.ts';
import type { Runbook } from '../../language/model/runbook.ts';
import { gapsOf, lacks, lacksList } from '../../semantics/lacks.ts';

const messages = {
  unfilled: (keys: readonly string[]) => {
    const nobody = keys.filter((key) => key !== 'responsible');
    const how = nobody.length > 0 ? `; name roles, or write \`${nobody[0]}: []\` where it is nobody` : '; name a role';
    return `This activity leaves ${inWords(keys)} open. An auditor writes down each empty cell of a RACI table${how}.`;
  },
};

export const rule = defineRule({
  id: 'raci-unfilled',
  section: 'roles',
  severity: 'warning',
  summary: 'A cell of the RACI table that is left out or empty.',
  criteria: ['CC1.3', 'CC1.5'],
  reads: [],
  check: {
    *runbook({ model }) {
      for (const row of model?.raci ?? []) {
        for (const { at, keys } of gapsOf(row, openCells(row))) yield { at, message: messages.unfilled(keys) };
      }
    },
  },
});

/** Whoever does the steps is responsible, so the cell may be left out where they are listed. */
function openCells(row: Runbook['raci'][number]): readonly string[] {
  return [
    ...(lacks(row, 'responsible') && lacks(row, 'steps') ? ['responsible'] : []),
    ...(['consulted', 'informed'] as const).filter((key) => lacksList(row, key)),
  ];
}
