import { defineRule } from '../../contracts/rule.ts';
import { keyOf } from '../../language/model/read.ts';
import { lacks } from '../../semantics/lacks.ts';

const messages = {
  untested:
    'This active runbook was never tested. An auditor takes a runbook that nobody has tried for fiction; walk through it once and record that under `tests`.',
};

export const rule = defineRule({
  id: 'never-tested',
  section: 'life',
  severity: 'warning',
  summary: 'An active runbook without a test record.',
  criteria: ['CC4.1', 'A1.3'],
  reads: [],
  check: {
    *runbook({ model }) {
      if (model?.status?.text === 'active' && lacks(model, 'tests'))
        yield { at: keyOf(model, 'tests'), message: messages.untested };
    },
  },
});
