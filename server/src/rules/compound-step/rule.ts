import { defineRule } from '../../contracts/rule.ts';
import { shown } from '../../language/forms/shown.ts';
import { secondAction } from '../../semantics/english/compound.ts';
import { covered } from '../../semantics/english/covered.ts';
import { readingOf } from '../../semantics/english/reading.ts';

const messages = {
  compound: (words: string) =>
    `A second action begins at ${shown(words)}. An auditor cannot tell whether both were done, by whom and when; make it a step of its own.`,
};

export const rule = defineRule({
  id: 'compound-step',
  section: 'steps',
  severity: 'information',
  summary: 'A step that asks for two actions.',
  criteria: [],
  reads: [],
  check: {
    *runbook({ model }) {
      for (const { do: text } of model?.steps ?? []) {
        const reading = text && readingOf(text);
        const found = reading && secondAction(reading);
        if (!found) continue;
        const { at, text: words } = covered(text, reading, found);
        yield { at, message: messages.compound(words) };
      }
    },
  },
});
