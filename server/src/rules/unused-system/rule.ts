import { defineRule } from '../../contracts/rule.ts';
import { shown } from '../../language/forms/shown.ts';

const messages = {
  unused: (system: string) =>
    `No file of the program refers to the system ${shown(system)}. An auditor asks which procedures cover each system in the list; cover it in a runbook, or remove it.`,
};

export const rule = defineRule({
  id: 'unused-system',
  section: 'program',
  severity: 'hint',
  summary: 'A system that soc2.yaml defines and no file of the program refers to.',
  criteria: ['CC6.1'],
  reads: ['usedSystems', 'unread'],
  check: {
    *program({ model }, { program }) {
      if (!model || program?.unread === undefined) return;
      for (const [name, { place, status }] of model.systems) {
        // That nothing refers to a retired system is as it should be; it is listed for the period in which it was used.
        if (status?.text === 'retired' || program.usedSystems.has(name) || program.unread.includes(name)) continue;
        yield { at: place, message: messages.unused(name), tag: 'unnecessary' };
      }
    },
  },
});
