import type { Program } from '../contracts/program.ts';

type Runbooks = Program['runbooks'];

/** The circles of a program, by runbook: two runbooks with one number hand over to each other, be it by way of others. */
export type Circles = ReadonlyMap<string, number>;

// A program's runbooks stay the same object until one of them changes, and every runbook asks.
const known = new WeakMap<Runbooks, Circles>();

/** Which runbooks stand in circles of `uses`. A runbook that is in none has no number. */
export function circlesOf(runbooks: Runbooks): Circles {
  const circles = known.get(runbooks) ?? findCircles(runbooks);
  known.set(runbooks, circles);
  return circles;
}

/** A runbook on the way, with those it hands over to that are still to be visited. */
interface Visit {
  readonly id: string;
  readonly rest: Iterator<string>;
}

/** Tarjan's strongly connected components in linear time, without recursion: a chain may be as long as the program. */
function findCircles(runbooks: Runbooks): Circles {
  const circles = new Map<string, number>();
  const found = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const path: Visit[] = [];

  const enter = (id: string): void => {
    found.set(id, found.size);
    lowest.set(id, found.get(id)!);
    open.push(id);
    isOpen.add(id);
    path.push({ id, rest: usedBy(id, runbooks).values() });
  };
  const lower = (id: string, to: number): void => void lowest.set(id, Math.min(lowest.get(id)!, to));
  const leave = (id: string): void => {
    const parent = path.at(-1);
    if (parent) lower(parent.id, lowest.get(id)!);
    if (lowest.get(id) !== found.get(id)) return;
    const members = open.splice(open.lastIndexOf(id));
    for (const member of members) isOpen.delete(member);
    if (members.length === 1 && !usedBy(id, runbooks).has(id)) return;
    for (const member of members) circles.set(member, found.get(id)!);
  };

  for (const start of runbooks.keys()) {
    if (!found.has(start)) enter(start);
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const next = visit.rest.next();
      if (next.done === true) {
        path.pop();
        leave(visit.id);
      } else if (!found.has(next.value)) enter(next.value);
      else if (isOpen.has(next.value)) lower(visit.id, found.get(next.value)!);
    }
  }
  return circles;
}

function usedBy(id: string, runbooks: Runbooks): ReadonlySet<string> {
  return new Set(runbooks.get(id)?.flatMap(({ uses }) => uses) ?? []);
}
