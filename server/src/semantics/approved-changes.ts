import type { SystemFacts } from '../contracts/program.ts';
import type { Runbook, Step } from '../language/model/runbook.ts';
import { isApprovalStep, isGated, tracksOf } from './approval-order.ts';
import { changesSomething, isChangingPhase } from './changes.ts';

/** An approval step with a change that it approves. */
export interface ApprovedChange {
  readonly approval: Step;
  readonly change: Step;
}

/**
 * What each approval step approves: the change that comes next in its track, and those that follow it in a phase of
 * changes and have no gate of their own, up to the next approval step.
 */
export function* approvedChanges(
  runbook: Runbook,
  systems: ReadonlyMap<string, SystemFacts> | undefined,
): Iterable<ApprovedChange> {
  if (!runbook.steps.some(isApprovalStep)) return;
  for (const track of tracksOf(runbook)) {
    let approval: Step | undefined;
    let isNext = true;
    for (const step of track) {
      if (isApprovalStep(step)) {
        approval = step;
        isNext = true;
      } else if (approval && changesSomething(step, runbook, systems)) {
        if (isNext || (!isGated(step) && isChangingPhase(step.phase?.text, runbook))) yield { approval, change: step };
        isNext = false;
      }
    }
  }
}
