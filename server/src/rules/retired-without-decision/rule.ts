import { defineRule } from '../../contracts/rule.ts';
import { parseDate } from '../../language/forms/date.ts';
import { inWords } from '../../language/forms/in-words.ts';
import { keyOf } from '../../language/model/read.ts';
import { written } from '../../language/syntax/tree.ts';
import { gapsOf, lacks } from '../../semantics/lacks.ts';

const ASKED = ['date', 'reason', 'retainUntil'] as const;

const messages = {
  undecided:
    'This runbook is retired and does not say why, since when, and until when it is kept. An auditor asks who decided that and looks for the old text; add `retirement`.',
  incomplete: (keys: readonly string[]) =>
    `The decision to retire this runbook lacks ${inWords(keys)}. An auditor who audits the time before it needs the old text and the reason; add ${keys.length > 1 ? 'them' : 'it'}.`,
  short: (until: string, end: string) =>
    `The retired runbook is kept until ${until}, and the report period ends on ${end}. An auditor still tests the part of the period in which it was in force; keep it until then.`,
  period: 'The report period is set here',
};

export const rule = defineRule({
  id: 'retired-without-decision',
  section: 'life',
  severity: 'warning',
  summary: 'A retired runbook without reason, date or retention, or one that is not kept until the report period ends.',
  criteria: ['CC5.3'],
  inRetired: true,
  reads: ['report'],
  check: {
    *runbook({ model }, { program }) {
      if (model?.status?.text !== 'retired') return;
      if (lacks(model, 'retirement')) yield { at: keyOf(model, 'retirement'), message: messages.undecided };
      const { retirement } = model;
      if (!retirement?.node || lacks(model, 'retirement')) return;
      const missing = ASKED.filter((key) => lacks(retirement, key));
      for (const { at, keys } of gapsOf(retirement, missing)) yield { at, message: messages.incomplete(keys) };
      const until = retirement.retainUntil && parseDate(retirement.retainUntil.text);
      const end = program?.report.to ?? program?.report.asOf;
      if (!program || until === undefined || end === undefined || until >= end) return;
      yield {
        at: written(retirement.retainUntil!),
        message: messages.short(until, end),
        related: [{ file: program.file, definition: 'report', message: messages.period }],
      };
    },
  },
});
