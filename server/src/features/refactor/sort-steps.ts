import { isKind } from '../../language/document.ts';
import type { Runbook, Step } from '../../language/model/runbook.ts';
import { pairOf } from '../../language/syntax/tree.ts';
import type { Node } from '../../language/syntax/tree.ts';
import type { Archetype } from '../../semantics/archetypes.ts';
import { tracksOf } from '../../semantics/approval-order.ts';
import { claimedArchetypes } from '../../semantics/phases.ts';
import { meets, ownValue } from './around.ts';
import { phaseRanks } from './phase-ranks.ts';
import { isInOrder, rearranged, saysRearranged } from './rearrange.ts';
import type { Refactoring } from './refactoring.ts';
import { sortedByRank } from './sorted-by-rank.ts';

/**
 * Sorts the steps of each track by the phases of the archetype. A step without a phase, or in one of its own, goes
 * where the step before it goes.
 */
export const sortSteps: Refactoring = {
  kind: 'refactor.rewrite.sort',
  rewrite({ document }, range) {
    const model = isKind(document, 'runbook') ? document.model : undefined;
    const pair = model?.node && pairOf(model.node, 'steps');
    const list = pair && ownValue(pair);
    if (!model || list?.kind !== 'sequence' || !meets({ start: pair!.key.start, end: list.end }, range))
      return undefined;
    const order = sorted(model, list.items);
    if (!order || isInOrder(order)) return undefined;
    const edits = rearranged(document, list, order);
    return edits && { title: 'Sort steps by phase', edits, keeps: saysRearranged(document, list, order) };
  },
};

function sorted(model: Runbook, items: readonly Node[]): readonly number[] | undefined {
  const archetypes = claimedArchetypes(model).map(({ archetype }) => archetype);
  const indexes = new Map(items.map((item, index) => [item, index]));
  const order = [...items.keys()];
  for (const track of tracksOf(model)) {
    const ranks = ranksOf(track, archetypes);
    if (!ranks) return undefined;
    const places = track.map(({ node }) => indexes.get(node!)!);
    for (const [index, from] of sortedByRank(ranks).entries()) order[places[index]!] = places[from]!;
  }
  return order;
}

/** A phase that may stand anywhere before another has no rank of its own, save where it comes too late for that. */
function ranksOf(
  track: readonly Step[],
  archetypes: readonly Archetype[],
): readonly (number | undefined)[] | undefined {
  const ranks = phaseRanks(track, archetypes);
  if (!ranks) return undefined;
  const limits = new Map(
    archetypes.flatMap(({ anywhere = [] }) => anywhere.map(({ id, before }) => [id, ranks.get(before ?? '')] as const)),
  );
  let reached = -Infinity;
  return track.map(({ phase }) => {
    const rank = ranks.get(phase?.text ?? '');
    const limit = limits.get(phase?.text ?? '');
    reached = rank ?? reached;
    return rank ?? (limit !== undefined && reached >= limit ? limit - 0.5 : undefined);
  });
}
