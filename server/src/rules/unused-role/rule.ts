import { defineRule } from '../../contracts/rule.ts';
import { shown } from '../../language/forms/shown.ts';

const messages = {
  unused: (role: string) =>
    `No file of the program refers to the role ${shown(role)}. An auditor asks what each role is responsible for; give it its part in a runbook, or remove it.`,
};

export const rule = defineRule({
  id: 'unused-role',
  section: 'program',
  severity: 'hint',
  summary: 'A role that soc2.yaml defines and no file of the program refers to.',
  criteria: ['CC1.3'],
  reads: ['usedRoles', 'unread'],
  check: {
    *program({ model }, { program }) {
      if (!model || program?.unread === undefined) return;
      for (const [name, { place }] of model.roles)
        if (!program.usedRoles.has(name) && !program.unread.includes(name))
          yield { at: place, message: messages.unused(name), tag: 'unnecessary' };
    },
  },
});
