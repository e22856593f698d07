import { defineRule } from '../../contracts/rule.ts';
import { shown } from '../../language/forms/shown.ts';
import { covered } from '../../semantics/english/covered.ts';
import { MOST_WORDS, narrative } from '../../semantics/english/narrative.ts';
import { readingOf } from '../../semantics/english/reading.ts';

const messages = {
  sentences: (count: number, words: string) =>
    `${shown(words)} is the second of ${count} sentences. An auditor tests each thing a step says; keep one action here and move the rest to steps of their own, \`expect\` or \`onFailure\`.`,
  words: (count: number) =>
    `This step has ${count} words, more than ${MOST_WORDS}. A story is read differently by everyone who follows it, and an auditor finds each doing something else; name the action, its object and the system.`,
};

export const rule = defineRule({
  id: 'narrative-step',
  section: 'steps',
  severity: 'information',
  summary: 'A step of more than 30 words or of two sentences.',
  criteria: [],
  reads: [],
  check: {
    *runbook({ model }) {
      for (const { do: text } of model?.steps ?? []) {
        const reading = text && readingOf(text);
        const found = reading && narrative(reading);
        if (!found) continue;
        const { at, text: words } = covered(text, reading, found);
        const message =
          found.kind === 'sentences' ? messages.sentences(found.count, words) : messages.words(found.count);
        yield { at, message };
      }
    },
  },
});
