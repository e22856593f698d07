import { defineRule } from '../../contracts/rule.ts';
import { shown } from '../../language/forms/shown.ts';
import { operatedByRunbooks, runbooksIn } from '../../semantics/operated.ts';

const messages = {
  without: (control: string, isDrafted: boolean) =>
    `No active runbook operates the control ${shown(control)}. An auditor asks for the procedure behind it; ${isDrafted ? 'finish the draft that is mapped to it' : 'map a runbook to it, or say `procedure: policy` if a policy meets it'}.`,
  draft: 'This draft is mapped to it',
};

export const rule = defineRule({
  id: 'control-without-runbook',
  section: 'program',
  severity: 'warning',
  summary: 'A control that calls for a procedure and that no active runbook operates.',
  criteria: ['CC5.3'],
  reads: ['controls', 'runbooks', 'unread'],
  check: {
    *program({ model }, { program }) {
      if (!model || program?.unread === undefined) return;
      const operated = operatedByRunbooks(
        runbooksIn('active', program.runbooks),
        program.controls,
        program.unread,
      ).controls;
      const drafts = runbooksIn('draft', program.runbooks);
      for (const [name, { place }] of model.controls) {
        if (operated.has(name) || program.controls.get(name)?.procedure !== 'runbook') continue;
        const mapped = drafts.filter(({ controls }) => controls.includes(name));
        yield {
          at: place,
          message: messages.without(name, mapped.length > 0),
          related: mapped.map(({ file }) => ({ file, definition: 'document', message: messages.draft })),
        };
      }
    },
  },
});
