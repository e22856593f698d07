import type { Runbook, Step } from '../language/model/runbook.ts';
import { valueOf } from '../language/syntax/tree.ts';
import { archetypesOf } from './archetypes.ts';
import { onlyReads } from './commands.ts';

const APPROVAL = 'approval';

/** Whether a step has a gate: an `approval`, whatever is written in it. */
export function isGated(step: Step): boolean {
  return step.node !== undefined && valueOf(step.node, 'approval') !== undefined;
}

/** Whether a step is one in which people approve what others do. */
export function isApprovalStep(step: Step): boolean {
  return step.phase?.text === APPROVAL;
}

/** Which steps of a runbook belong together in order; steps without a track are one of them. */
export function tracksOf(runbook: Runbook): readonly (readonly Step[])[] {
  const tracks = new Map<string, Step[]>();
  for (const step of runbook.steps) {
    const name = step.track?.text ?? '';
    const track = tracks.get(name);
    if (track) track.push(step);
    else tracks.set(name, [step]);
  }
  return [...tracks.values()];
}

/** Whether an approval may follow the change, by the archetype; undefined where it is not sure what the archetype is. */
export function allowsRetrospective(runbook: Runbook): boolean | undefined {
  const archetypes = archetypesOf(runbook);
  if (archetypes.some(({ allows }) => allows?.retrospectiveApproval === true)) return true;
  return archetypes.length < runbook.archetype.length ? undefined : false;
}

/**
 * The approval steps that come after the change that they gate, each with that change. A change counts if the archetype
 * lists `approval` before its phase and no approval step stands before it. One that has a gate of its own was
 * approved there, so the approval step may be meant for a change that still follows.
 */
export function lateApprovals(runbook: Runbook): ReadonlyMap<Step, Step> {
  const late = new Map<Step, Step>();
  const phases = gatedPhases(runbook);
  if (phases.size === 0) return late;
  const approvedFrom = runbook.steps.findIndex(isApprovalStep);
  if (approvedFrom === -1) return late;
  const before = new Set(runbook.steps.slice(0, approvedFrom));
  const retrospective = allowsRetrospective(runbook) === true;
  const gatedFrom = runbook.steps.findIndex(isGated);
  const gated = new Set(gatedFrom === -1 ? [] : runbook.steps.slice(gatedFrom));
  for (const track of tracksOf(runbook)) {
    const first = track.findIndex(isApprovalStep);
    if (first === -1) continue;
    const changes = track.slice(0, first).filter((step) => before.has(step) && changesIn(step, phases));
    const ungated = changes.find((step) => !gated.has(step));
    const follows = track.slice(first + 1).some((step) => changesIn(step, phases));
    const owing = changes.find((step) => !(retrospective && step.approval?.after !== undefined));
    const change = ungated ?? (follows ? undefined : owing);
    if (change) late.set(track[first]!, change);
  }
  return late;
}

/** The phases that change something and that the archetypes list behind `approval`. */
function gatedPhases(runbook: Runbook): ReadonlySet<string> {
  return new Set(
    archetypesOf(runbook).flatMap(({ phases }) => {
      const approval = phases.findIndex(({ id }) => id === APPROVAL);
      return approval === -1
        ? []
        : phases.slice(approval + 1).flatMap(({ id, changes }) => (changes === true ? [id] : []));
    }),
  );
}

/** Whether a step stands in one of the phases, and nothing says that it changes nothing. */
function changesIn(step: Step, phases: ReadonlySet<string>): boolean {
  if (step.phase === undefined || !phases.has(step.phase.text)) return false;
  if (step.changes === false || step.uses !== undefined) return false;
  return (
    step.changes === true || step.command.length === 0 || !step.command.every((command) => onlyReads(command.text))
  );
}
