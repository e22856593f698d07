import { defineRule } from '../../contracts/rule.ts';
import { parseDate } from '../../language/forms/date.ts';
import { inWords } from '../../language/forms/in-words.ts';
import { shown } from '../../language/forms/shown.ts';
import { gapsOf, lacks } from '../../semantics/lacks.ts';

const messages = {
  expired: (until: string) =>
    `This exception ended on ${until}, so its findings are reported again. An auditor asks who accepted it since; mend the cause, or have it approved anew.`,
  incomplete: (keys: readonly string[]) =>
    `This exception has no ${inWords(keys)}. An auditor accepts a departure only with an owner, a reason and an end; add what is missing.`,
  idle: (rule: string) =>
    `Nothing here is reported by ${shown(rule)}, so this exception excuses nothing. An auditor asks about every exception; remove it.`,
};

/** What makes a departure an accepted one. */
const NEEDED = ['reason', 'approvedBy', 'until'];

export const rule = defineRule({
  id: 'exception-expired',
  section: 'reading',
  severity: 'warning',
  summary: 'An exception that is past its end, lacks owner, reason or end, or excuses nothing.',
  criteria: ['CC3.4'],
  reads: ['exceptionUse'],
  check: {
    *program({ model }, { program, today }) {
      const use = program?.exceptionUse;
      for (const [index, exception] of (model?.exceptions ?? []).entries()) {
        const missing = NEEDED.filter((key) => lacks(exception, key));
        for (const { at, keys } of gapsOf(exception, missing)) yield { at, message: messages.incomplete(keys) };
        const until = exception.until && parseDate(exception.until.text);
        const isOver = until !== undefined && until < today;
        if (isOver && exception.until) yield { at: exception.until, message: messages.expired(until) };
        if (!isOver && exception.rule && use && !use.has(index))
          yield { at: exception.rule, message: messages.idle(exception.rule.text) };
      }
    },
  },
});
