import type { SystemFacts } from '../contracts/program.ts';
import type { Runbook, Step } from '../language/model/runbook.ts';
import { archetypesOf } from './archetypes.ts';
import { onlyReads } from './commands.ts';
import { NO_SYSTEM, systemsOf } from './systems.ts';

/** Phases in which people say yes to a change; a step of theirs changes nothing itself. */
const GATES = new Set(['approval', 'peer-review']);

/**
 * Whether a step changes something: what it says itself (`changes`), else what its command does, else whether it is
 * gated or stands in a phase that changes something.
 */
export function changesSomething(
  step: Step,
  runbook: Runbook,
  systems: ReadonlyMap<string, SystemFacts> | undefined,
): boolean {
  if (step.changes !== undefined) return step.changes;
  if (step.uses !== undefined || GATES.has(step.phase?.text ?? '')) return false;
  if (step.command.length > 0) return !step.command.every((command) => onlyReads(command.text));
  const inSystem = systemsOf(step, systems).some((system) => system !== NO_SYSTEM);
  return inSystem && (step.approval !== undefined || isChangingPhase(step.phase?.text, runbook));
}

/** Whether a phase changes something in one of the runbook's archetypes. */
export function isChangingPhase(phase: string | undefined, runbook: Runbook): boolean {
  return archetypesOf(runbook).some((archetype) =>
    archetype.phases.some(({ id, changes }) => changes === true && id === phase),
  );
}
