import { defineRule } from '../../contracts/rule.ts';
import { shown } from '../../language/forms/shown.ts';
import { covered } from '../../semantics/english/covered.ts';
import { readingOf } from '../../semantics/english/reading.ts';
import { vagueWords } from '../../semantics/english/vague.ts';

const messages = {
  vague: (words: string) =>
    `Nobody can verify ${shown(words)}. An auditor cannot tell whether the step was done; say what is done, in which system, and what shows it.`,
};

export const rule = defineRule({
  id: 'vague-step',
  section: 'steps',
  severity: 'warning',
  summary: 'A step with words that nobody can verify, such as "handle", "ensure" or "as needed".',
  criteria: [],
  reads: [],
  check: {
    *runbook({ model }) {
      for (const { do: text } of model?.steps ?? []) {
        const reading = text && readingOf(text);
        const found = reading && vagueWords(reading);
        if (!found) continue;
        const { at, text: words } = covered(text, reading, found);
        yield { at, message: messages.vague(words) };
      }
    },
  },
});
