import { defineRule } from '../../contracts/rule.ts';
import type { Report } from '../../contracts/rule.ts';
import { shown } from '../../language/forms/shown.ts';
import type { Trigger } from '../../language/model/shared.ts';
import { within } from '../../language/syntax/within.ts';
import { vaguePhrase } from '../../semantics/vague-trigger.ts';

const messages = {
  vague: (phrase: string) =>
    `${shown(phrase)} names nothing that a reader could observe. An auditor cannot list the times it should have run; name the alert, the ticket or the date.`,
};

export const rule = defineRule({
  id: 'vague-trigger',
  section: 'scope',
  severity: 'warning',
  summary: 'A trigger such as "as needed" or "periodically", which names nothing a reader could observe.',
  criteria: [],
  reads: [],
  check: {
    *runbook({ model }) {
      yield* vagueTriggers(model?.triggers ?? []);
    },
    *playbook({ model }) {
      yield* vagueTriggers(model?.triggers ?? []);
    },
  },
});

function* vagueTriggers(triggers: readonly Trigger[]): Iterable<Report> {
  for (const { event, every } of triggers) {
    const phrase = event && vaguePhrase(event.text, every !== undefined);
    if (phrase)
      yield {
        at: within(event, phrase.index, phrase.index + phrase.text.length),
        message: messages.vague(phrase.text),
      };
  }
}
