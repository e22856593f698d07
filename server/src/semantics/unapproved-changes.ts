import type { SystemFacts } from '../contracts/program.ts';
import type { Runbook, Step } from '../language/model/runbook.ts';
import { isApprovalStep, isGated } from './approval-order.ts';
import { changesSomething } from './changes.ts';
import { systemsOf } from './systems.ts';

/** What may only be changed with the approval of somebody else, and how a sentence names it. */
export const SENSITIVE: ReadonlyMap<string, string> = new Map([
  ['access', 'access'],
  ['production-data', 'production data'],
  ['customer-data', 'customer data'],
  ['financial-data', 'financial data'],
  ['secrets', 'secrets'],
]);

/** A step that changes a sensitive system before anybody approved. */
export interface UnapprovedChange {
  readonly step: Step;
  /** The key of the system. */
  readonly system: string;
}

/** The changes of sensitive systems that no approval comes before. */
export function* unapprovedChanges(
  runbook: Runbook,
  systems: ReadonlyMap<string, SystemFacts>,
): Iterable<UnapprovedChange> {
  for (const step of runbook.steps) {
    // An approval holds for every step behind it, in whatever track.
    if (isGated(step) || isApprovalStep(step)) return;
    const system = sensitiveSystem(step, systems);
    if (system !== undefined && changesSomething(step, runbook, systems)) yield { step, system };
  }
}

function sensitiveSystem(step: Step, systems: ReadonlyMap<string, SystemFacts>): string | undefined {
  return systemsOf(step, systems).find((key) => systems.get(key)?.holds.some((kind) => SENSITIVE.has(kind)));
}
