import { defineRule } from '../../contracts/rule.ts';
import { shown } from '../../language/forms/shown.ts';
import { keyOf } from '../../language/model/read.ts';
import { SENSITIVE, unapprovedChanges } from '../../semantics/unapproved-changes.ts';

const messages = {
  missing: (system: string, holds: readonly string[]) =>
    `This step changes ${shown(system)}, which holds ${words(holds)}, and nobody approves it first. An auditor tests that somebody else said yes before; add an \`approval\`, or an approval step before it.`,
  system: 'What the system holds is said here',
};

export const rule = defineRule({
  id: 'missing-approval',
  section: 'approval',
  severity: 'warning',
  summary: 'A step that changes a system that holds access, sensitive data or secrets, without an approval before it.',
  criteria: ['CC5.1', 'CC6.3', 'CC8.1'],
  reads: ['systems'],
  check: {
    *runbook({ model }, { program }) {
      if (!program || !model) return;
      for (const { step, system } of unapprovedChanges(model, program.systems)) {
        const { name, holds } = program.systems.get(system)!;
        const related = [{ file: program.file, definition: `system/${system}` as const, message: messages.system }];
        yield { at: keyOf(step, 'approval'), message: messages.missing(name ?? system, holds), related };
      }
    },
  },
});

function words(holds: readonly string[]): string {
  const named = holds.flatMap((kind) => SENSITIVE.get(kind) ?? []);
  return named.length === 1 ? named[0]! : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
}
