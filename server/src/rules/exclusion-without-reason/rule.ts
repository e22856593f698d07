import { defineRule } from '../../contracts/rule.ts';
import { keyOf } from '../../language/model/read.ts';
import { valueOf } from '../../language/syntax/tree.ts';
import { lacks } from '../../semantics/lacks.ts';

const messages = {
  missing: (criterion: string) =>
    `\`${criterion}\` is left out of scope and nothing says why. An auditor has to agree with every exclusion; add the \`reason\`.`,
};

export const rule = defineRule({
  id: 'exclusion-without-reason',
  section: 'reading',
  severity: 'warning',
  summary: 'A criterion that is excluded from scope without a reason.',
  criteria: [],
  reads: [],
  check: {
    *program({ model }) {
      if (!model?.node || model.exclusions.size === 0) return;
      const exclusions = valueOf(model.node, 'exclusions');
      for (const [criterion, exclusion] of model.exclusions) {
        // A reason in another shape (`CC6.4: No data center`) is one all the same; of that the schema speaks.
        const isWritten = exclusions?.kind === 'mapping' && valueOf(exclusions, criterion) !== undefined;
        if (!lacks(exclusion, 'reason') || (exclusion.node === undefined && isWritten)) continue;
        yield { at: keyOf(exclusion, 'reason'), message: messages.missing(criterion) };
      }
    },
  },
});
