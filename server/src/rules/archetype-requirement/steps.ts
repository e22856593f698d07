import type { SystemFacts } from '../../contracts/program.ts';
import { nearest } from '../../language/forms/nearest.ts';
import { shown } from '../../language/forms/shown.ts';
import { keyOf } from '../../language/model/read.ts';
import type { Runbook } from '../../language/model/runbook.ts';
import type { Scalar } from '../../language/syntax/tree.ts';
import { nearPhase } from '../../semantics/phase-names.ts';
import { NO_SYSTEM, systemsOf } from '../../semantics/systems.ts';
import type { Requirement } from './lack.ts';

const messages = {
  deadline: (phase: string) => (who: string) =>
    `${who} has a deadline for the phase \`${phase}\`, and no step of it says one. An auditor measures the days that the law or the contract allows; add \`within\`.`,
  systems: (phase: string, systems: readonly string[]) => (who: string) =>
    `${who} needs a step of phase \`${phase}\` for each system in scope; ${systems.map(shown).join(', ')} ${systems.length > 1 ? 'have' : 'has'} none. An auditor samples each system; add a step, or narrow the scope.`,
  step: 'A step of the phase, without `within`',
  scope: 'In scope here',
};

/** How many systems one message names. */
const MOST_NAMED = 5;

/** A deadline on a step of a phase. Of a phase that no step shows, missing-phase speaks. */
export const deadlineRequirement: Requirement = function* (runbook, archetype) {
  const phase = archetype.requires.deadlineOn;
  const steps = runbook.steps.filter((step) => phase !== undefined && step.phase?.text === phase);
  if (phase === undefined || steps.length === 0 || steps.some(({ within }) => within !== undefined)) return;
  const related = steps.map((step) => ({ at: keyOf(step, 'within'), message: messages.step }));
  yield { message: messages.deadline(phase), related };
};

/** A step of a phase for every system in scope. */
export const systemsRequirement: Requirement = function* (runbook, archetype, program) {
  const phase = archetype.requires.perSystem;
  const lacking = phase === undefined ? [] : systemsWithout(runbook, phase, program?.systems);
  if (phase === undefined || lacking.length === 0) return;
  const related = lacking.map((system) => ({ at: system, message: messages.scope }));
  const named = [...new Set(lacking.map(({ text }) => text))].slice(0, MOST_NAMED);
  yield { message: messages.systems(phase, named), related };
};

/**
 * The systems of the scope for which no step of the phase is known to be. None where such a step is not sure about its
 * system: it hands over to another runbook, or names no system.
 */
function systemsWithout(
  runbook: Runbook,
  phase: string,
  systems: ReadonlyMap<string, SystemFacts> | undefined,
): readonly Scalar[] {
  const steps = runbook.steps.filter((step) => isNearly(step.phase?.text, phase));
  const covered = new Set<string>();
  for (const step of steps) {
    const named = systemsOf(step, systems);
    if (named.length === 0) return [];
    for (const system of named) covered.add(system);
  }
  if (steps.length === 0) return [];
  // A misspelled system, of the scope or of a step, is most likely the one that is looked for at the other end.
  const isUnknown = (system: string): boolean => systems?.has(system) !== true;
  const lacking = (runbook.scope?.systems ?? []).filter(
    ({ text }) =>
      text !== NO_SYSTEM && !covered.has(text) && !(isUnknown(text) && nearest(text, covered) !== undefined),
  );
  const names = lacking.map(({ text }) => text);
  const meant = new Set([...covered].flatMap((system) => (isUnknown(system) ? (nearest(system, names) ?? []) : [])));
  return lacking.filter(({ text }) => !meant.has(text));
}

/** A phase that is misspelled counts; unknown-phase speaks of it. */
function isNearly(text: string | undefined, phase: string): boolean {
  return text === phase || (text !== undefined && nearPhase(text, [phase]) !== undefined);
}
