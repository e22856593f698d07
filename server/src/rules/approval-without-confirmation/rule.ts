import { defineRule } from '../../contracts/rule.ts';
import { keyOf } from '../../language/model/read.ts';
import type { Mapping } from '../../language/syntax/tree.ts';

const messages = {
  unsaid:
    'This approval does not say what is confirmed. An auditor asks what the approver looked at before saying yes; add `confirms`.',
};

export const rule = defineRule({
  id: 'approval-without-confirmation',
  section: 'approval',
  severity: 'warning',
  summary: 'An approval that does not say what the approver confirms.',
  criteria: ['CC5.3', 'CC8.1'],
  reads: [],
  check: {
    *runbook({ model }) {
      const seen = new Set<Mapping>();
      for (const { approval } of model?.steps ?? []) {
        if (!approval?.node || approval.confirms || seen.has(approval.node)) continue;
        // Written once and repeated by an alias, it is one cause.
        seen.add(approval.node);
        yield { at: keyOf(approval, 'confirms'), message: messages.unsaid };
      }
    },
  },
});
