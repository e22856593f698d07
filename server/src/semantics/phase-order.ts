import type { Runbook, Step } from '../language/model/runbook.ts';
import { isApprovalStep, isGated, lateApprovals, tracksOf } from './approval-order.ts';
import type { Archetype } from './archetypes.ts';
import { claimedArchetypes } from './phases.ts';

/** A step that stands behind one whose phase the archetype has later. */
export interface LateStep {
  readonly step: Step;
  /** The step before which it belongs. */
  readonly earlier: Step;
  readonly archetype: Archetype;
}

type Ranks = ReadonlyMap<string, number>;

/**
 * The steps whose phase comes too late inside their track; of several steps of one phase, the first.
 * What may be meant is left alone: a second round, in which the later phase follows once more; an order that another
 * archetype of the runbook has; and an approval of which `late-approval` judges whether it is in time.
 */
export function lateSteps(runbook: Runbook): readonly LateStep[] {
  const archetypes = claimedArchetypes(runbook).map(({ archetype }) => archetype);
  if (archetypes.length === 0) return [];
  const orders = archetypes.map(({ phases }): Ranks => new Map(phases.map(({ id }, rank) => [id, rank])));
  const judgedElsewhere = gateApprovals(runbook);
  const late = new Map<string, LateStep>();
  tracksOf(runbook).forEach((track, index) => {
    archetypes.forEach((archetype, which) => {
      for (const found of [...behindLater(track, orders[which]!, orders), ...behindLimit(track, archetype)]) {
        const key = `${index} ${found.step.phase!.text}`;
        if (!judgedElsewhere.has(found.step) && !late.has(key)) late.set(key, { ...found, archetype });
      }
    });
  });
  return [...late.values()];
}

type Found = Omit<LateStep, 'archetype'>;

/** The steps of a track with a phase that the order has before the furthest one reached so far. */
function* behindLater(track: readonly Step[], order: Ranks, orders: readonly Ranks[]): Iterable<Found> {
  const last = new Map(track.map((step, index) => [step.phase?.text, index]));
  const seen = new Set<string>();
  let furthest: Step | undefined;
  for (const [index, step] of track.entries()) {
    const phase = step.phase?.text;
    if (phase === undefined || !order.has(phase)) continue;
    const ahead = furthest?.phase?.text;
    if (ahead === undefined || order.get(phase)! > order.get(ahead)!) furthest = step;
    else if (phase !== ahead) {
      const isNewRound = last.get(ahead)! > index && (seen.has(phase) || orders.length > 1);
      const isMeant = isNewRound || orders.some((other) => isBefore(ahead, phase, other));
      if (!isMeant) yield { step, earlier: furthest! };
    }
    seen.add(phase);
  }
}

/** The first step of a phase that may stand anywhere before another, where that one comes first all the same. */
function* behindLimit(track: readonly Step[], { anywhere = [] }: Archetype): Iterable<Found> {
  for (const { id, before } of anywhere) {
    const first = track.find(({ phase }) => phase !== undefined && (phase.text === id || phase.text === before));
    if (first === undefined || first.phase?.text === id) continue;
    const step = track.find(({ phase }) => phase?.text === id);
    if (step) yield { step, earlier: first };
  }
}

function isBefore(first: string, second: string, order: Ranks): boolean {
  const [one, other] = [order.get(first), order.get(second)];
  return one !== undefined && other !== undefined && one < other;
}

/** The approval steps that come too late for a change, or behind a gate that may have approved it. */
function gateApprovals(runbook: Runbook): ReadonlySet<Step> {
  const late = lateApprovals(runbook);
  const gatedFrom = runbook.steps.findIndex(isGated);
  const behindGate = gatedFrom === -1 ? [] : runbook.steps.slice(gatedFrom + 1).filter(isApprovalStep);
  return new Set([...late.keys(), ...behindGate]);
}
