import type { Step } from '../../language/model/runbook.ts';
import type { Archetype } from '../../semantics/archetypes.ts';

/**
 * The rank of each phase among the steps of a track: the order of the archetype; of several, an order that is right for
 * each of them and as near as can be to the order in which the phases first come. Undefined where there is none.
 */
export function phaseRanks(
  track: readonly Step[],
  archetypes: readonly Archetype[],
): ReadonlyMap<string, number> | undefined {
  const orders = archetypes.map(({ phases }) => new Map(phases.map(({ id }, rank) => [id, rank])));
  const isBefore = (first: string, second: string): boolean =>
    orders.some((order) => inOrder(order, first, second)) && !orders.some((order) => inOrder(order, second, first));
  const left = [...new Set(track.flatMap(({ phase }) => phase?.text ?? []))].filter((phase) =>
    orders.some((order) => order.has(phase)),
  );
  const ranks = new Map<string, number>();
  while (left.length > 0) {
    const next = left.findIndex((phase) => !left.some((other) => isBefore(other, phase)));
    if (next === -1) return undefined;
    ranks.set(left.splice(next, 1)[0]!, ranks.size);
  }
  return ranks;
}

function inOrder(order: ReadonlyMap<string, number>, first: string, second: string): boolean {
  const [one, other] = [order.get(first), order.get(second)];
  return one !== undefined && other !== undefined && one < other;
}
