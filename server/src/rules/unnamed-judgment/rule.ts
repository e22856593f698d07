import { defineRule } from '../../contracts/rule.ts';
import { shown } from '../../language/forms/shown.ts';
import type { Step } from '../../language/model/runbook.ts';
import type { Scalar } from '../../language/syntax/tree.ts';
import { covered } from '../../semantics/english/covered.ts';
import { judgmentInCondition, judgmentWords } from '../../semantics/english/judgment.ts';
import type { Matched } from '../../semantics/english/phrases.ts';
import { readingOf } from '../../semantics/english/reading.ts';
import type { Reading } from '../../semantics/english/reading.ts';

const messages = {
  unnamed: (words: string) =>
    `${shown(words)} asks for a judgment, and nobody is named for it. An auditor asks who decided, and between what; add \`judgment\` with \`by\`, \`decides\` and \`options\`.`,
};

export const rule = defineRule({
  id: 'unnamed-judgment',
  section: 'steps',
  severity: 'warning',
  summary: 'A step that asks for a judgment and names nobody to make it.',
  criteria: [],
  reads: [],
  check: {
    *runbook({ model }) {
      for (const step of model?.steps ?? []) {
        const found = step.judgment?.by.length ? undefined : judgmentIn(step);
        if (!found) continue;
        const { at, text } = covered(found.scalar, found.reading, found.matched);
        yield { at, message: messages.unnamed(text) };
      }
    },
  },
});

interface Found {
  readonly scalar: Scalar;
  readonly reading: Reading;
  readonly matched: Matched;
}

/** The first judgment in what a step does, else in its condition: one person to name is one finding. */
function judgmentIn(step: Step): Found | undefined {
  return (step.do && found(step.do, judgmentWords)) ?? (step.when && found(step.when, judgmentInCondition));
}

function found(scalar: Scalar, look: (reading: Reading) => Matched | undefined): Found | undefined {
  const reading = readingOf(scalar);
  const matched = look(reading);
  return matched && { scalar, reading, matched };
}
