import { defineRule } from '../../contracts/rule.ts';
import type { Report } from '../../contracts/rule.ts';
import { inWords } from '../../language/forms/in-words.ts';
import { keyOf } from '../../language/model/read.ts';
import type { Runbook } from '../../language/model/runbook.ts';
import { gapsOf, lacks } from '../../semantics/lacks.ts';
import { severityLevels } from '../../semantics/severities.ts';

const messages = {
  row: (keys: readonly string[]) =>
    `This row does not give ${inWords(keys, 'or')}. An auditor asks who was told, where and how soon, and "we would write to the team" is no answer; add ${keys.length > 1 ? 'them' : 'it'}.`,
  untold: (level: string) =>
    `Nobody is told of severity \`${level}\`. An auditor looks for the roles to be notified at each level; add a row for it under \`communication\`.`,
  rows: 'The rows speak of other levels',
};

export const rule = defineRule({
  id: 'incomplete-communication',
  section: 'closure',
  severity: 'warning',
  summary: 'A communication row without channel, role or time, or a severity level that nobody is told of.',
  criteria: ['CC2.2', 'CC2.3', 'CC7.4'],
  reads: [],
  check: {
    *runbook({ model }) {
      if (!model || model.communication.length === 0) return;
      for (const row of model.communication) {
        const missing = ['channel', 'notify', 'within'].filter((key) => lacks(row, key));
        // A row that says how often has said when.
        const asked = missing.filter((key) => key !== 'within' || lacks(row, 'every'));
        for (const { at, keys } of gapsOf(row, asked)) yield { at, message: messages.row(keys) };
      }
      yield* untoldLevels(model);
    },
  },
});

/** The levels that no row speaks of. Where a row names a level that does not exist, it may be meant for any. */
function* untoldLevels(model: Runbook): Iterable<Report> {
  const levels = severityLevels(model);
  const told = new Set(model.communication.flatMap(({ severity }) => severity.map(({ text }) => text)));
  if (model.communication.some((row) => lacks(row, 'severity'))) return;
  if ([...told].some((name) => !model.severity.has(name))) return;
  for (const { name, level } of levels) {
    if (told.has(name) || !level.key) continue;
    const related = [{ at: keyOf(model, 'communication'), message: messages.rows }];
    yield { at: level.key, message: messages.untold(name), related };
  }
}
