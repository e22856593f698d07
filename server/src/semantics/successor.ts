import type { SystemFacts } from '../contracts/program.ts';

/** The active system that in the end replaces a deprecated or retired one; undefined where none does. */
export function successorOf(system: string, systems: ReadonlyMap<string, SystemFacts>): string | undefined {
  const seen = new Set([system]);
  let next = systems.get(system)?.replacedBy;
  while (next !== undefined && !seen.has(next)) {
    const facts = systems.get(next);
    if (!facts || facts.status === 'active') return facts && next;
    seen.add(next);
    next = facts.replacedBy;
  }
  return undefined;
}
