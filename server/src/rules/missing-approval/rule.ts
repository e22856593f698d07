import type { SystemFacts } from '../../contracts/program.ts';
import { defineRule } from '../../contracts/rule.ts';
import { shown } from '../../language/forms/shown.ts';
import { keyOf } from '../../language/model/read.ts';
import type { Step } from '../../language/model/runbook.ts';
import { isApprovalStep, isGated } from '../../semantics/approval-order.ts';
import { changesSomething } from '../../semantics/changes.ts';
import { systemsOf } from '../../semantics/systems.ts';

const messages = {
  missing: (system: string, holds: readonly string[]) =>
    `This step changes ${shown(system)}, which holds ${words(holds)}, and nobody approves it first. An auditor tests that somebody else said yes before; add an \`approval\`, or an approval step before it.`,
  system: 'What the system holds is said here',
};

/** What may only be changed with the approval of somebody else, and how a sentence names it. */
const SENSITIVE: ReadonlyMap<string, string> = new Map([
  ['access', 'access'],
  ['production-data', 'production data'],
  ['customer-data', 'customer data'],
  ['financial-data', 'financial data'],
  ['secrets', 'secrets'],
]);

export const rule = defineRule({
  id: 'missing-approval',
  section: 'approval',
  severity: 'warning',
  summary: 'A step that changes a system that holds access, sensitive data or secrets, without an approval before it.',
  criteria: ['CC5.1', 'CC6.3', 'CC8.1'],
  reads: ['systems'],
  check: {
    *runbook({ model }, { program }) {
      if (!program) return;
      for (const step of model?.steps ?? []) {
        // An approval holds for every step behind it, in whatever track.
        if (isGated(step) || isApprovalStep(step)) return;
        const system = sensitiveSystem(step, program.systems);
        if (system === undefined || !changesSomething(step, model!, program.systems)) continue;
        const { name, holds } = program.systems.get(system)!;
        const related = [{ file: program.file, definition: `system/${system}` as const, message: messages.system }];
        yield { at: keyOf(step, 'approval'), message: messages.missing(name ?? system, holds), related };
      }
    },
  },
});

function sensitiveSystem(step: Step, systems: ReadonlyMap<string, SystemFacts>): string | undefined {
  return systemsOf(step, systems).find((key) => systems.get(key)?.holds.some((kind) => SENSITIVE.has(kind)));
}

function words(holds: readonly string[]): string {
  const named = holds.flatMap((kind) => SENSITIVE.get(kind) ?? []);
  return named.length === 1 ? named[0]! : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
}
