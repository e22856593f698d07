import { defineRule } from '../../contracts/rule.ts';
import { selfApprovalsByDesign } from './by-design.ts';
import { selfApprovalsInRun } from './in-run.ts';

export const rule = defineRule({
  id: 'self-approval',
  section: 'approval',
  severity: 'error',
  summary: 'Work that is approved or signed off by whoever does it.',
  criteria: ['CC5.1', 'CC6.3', 'CC8.1'],
  reads: ['roles', 'people', 'systems', 'runbooks'],
  check: {
    *runbook({ model }, { program, today }) {
      if (model) yield* selfApprovalsByDesign(model, program, today);
    },
    *run({ model }, { program }) {
      if (model) yield* selfApprovalsInRun(model, program?.runbooks);
    },
  },
});
