import type { Runbook } from '../language/model/runbook.ts';
import type { Scalar } from '../language/syntax/tree.ts';
import { isGated } from './approval-order.ts';
import { ARCHETYPES } from './archetypes.ts';
import type { Archetype } from './archetypes.ts';
import { nearPhase } from './phase-names.ts';

/** An archetype of a runbook, and where the runbook says so. */
export interface ClaimedArchetype {
  readonly archetype: Archetype;
  readonly node: Scalar;
}

/** A phase that a runbook has to show. */
export interface NeededPhase extends ClaimedArchetype {
  readonly id: string;
  /** A trigger that is no schedule shows it too. */
  readonly byTrigger: boolean;
}

/** The archetypes a runbook says it has, each once, without those that do not exist. */
export function claimedArchetypes(runbook: Runbook): readonly ClaimedArchetype[] {
  const claimed = new Map<string, ClaimedArchetype>();
  for (const node of runbook.archetype) {
    const archetype = ARCHETYPES.get(node.text);
    if (archetype && !claimed.has(archetype.id)) claimed.set(archetype.id, { archetype, node });
  }
  return [...claimed.values()];
}

/** The phases of all archetypes of a runbook; one that several archetypes have, for the first of them. */
export function neededPhases(runbook: Runbook): ReadonlyMap<string, NeededPhase> {
  const needed = new Map<string, NeededPhase>();
  for (const claimed of claimedArchetypes(runbook)) {
    const { phases, anywhere } = claimed.archetype;
    const add = (id: string, byTrigger: boolean): void => {
      if (!needed.has(id)) needed.set(id, { ...claimed, id, byTrigger });
    };
    for (const { id, byTrigger } of phases) add(id, byTrigger === true);
    for (const { id } of anywhere ?? []) add(id, false);
  }
  return needed;
}

/**
 * The phases that a runbook lacks: no step stands in them, no trigger that may be other than a schedule shows them, and
 * no gate does. A step in a phase that is nearly named so means it. Where nothing triggers the runbook, a phase that a
 * trigger could show is not known to be lacking.
 */
export function missingPhases(runbook: Runbook): readonly NeededPhase[] {
  const needed = neededPhases(runbook);
  const shown = new Set<string>();
  for (const step of runbook.steps) {
    if (isGated(step)) shown.add('approval');
    const phase = step.phase?.text;
    if (phase === undefined) continue;
    shown.add(phase);
    const meant = nearPhase(phase, needed.keys());
    if (meant) shown.add(meant.id);
  }
  const triggered = runbook.triggers.length === 0 || runbook.triggers.some(({ type }) => type?.text !== 'schedule');
  return [...needed.values()].filter(({ id, byTrigger }) => !shown.has(id) && !(byTrigger && triggered));
}
