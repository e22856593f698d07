import { defineRule } from '../../contracts/rule.ts';
import { shown } from '../../language/forms/shown.ts';
import { written } from '../../language/syntax/tree.ts';
import { allowsRetrospective, lateApprovals } from '../../semantics/approval-order.ts';

const messages = {
  late: (change: string) =>
    `This approval comes after ${shown(change)}, the change that it is to allow. An auditor compares the two times, and a yes after the fact is none; move it before the change.`,
  retrospective: (after: string) =>
    `This approval is given up to ${shown(after)} after the change. An auditor accepts that for an emergency change alone; approve before the step, or give the emergency its own runbook.`,
  change: 'The change is made here',
};

export const rule = defineRule({
  id: 'late-approval',
  section: 'approval',
  severity: 'error',
  summary: 'An approval that comes after the change that it gates.',
  criteria: ['CC8.1', 'CC6.2', 'CC6.3'],
  reads: [],
  check: {
    *runbook({ model }) {
      if (!model) return;
      for (const [approval, change] of lateApprovals(model)) {
        const related = [{ at: change.phase ?? change.place, message: messages.change }];
        yield { at: approval.phase!, message: messages.late(change.id?.text ?? change.do?.text ?? ''), related };
      }
      if (allowsRetrospective(model) !== false) return;
      for (const { approval } of model.steps) {
        if (approval?.after)
          yield { at: written(approval.after), message: messages.retrospective(approval.after.text) };
      }
    },
  },
});
