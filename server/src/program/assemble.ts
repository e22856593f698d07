import type { FactName, Program } from '../contracts/program.ts';
import type { DocumentKind } from '../language/kind.ts';
import { duplicatesOf } from './duplicates.ts';
import type { FileFacts } from './file-facts.ts';
import { rolesUsed, systemsUsed } from './mentions.ts';
import { same } from './same.ts';

/**
 * Makes the program of a soc2.yaml and the files that belong to it. A fact that is equal to the previous one stays the
 * same object, so that whoever read it knows that nothing changed.
 * @param complete whether there are no other members
 */
export function assemble(
  file: string,
  own: FileFacts,
  members: readonly FileFacts[],
  previous: Program | undefined,
  complete: boolean,
): Program | undefined {
  if (own.stated.kind !== 'program' || own.stated.facts === undefined) return undefined;
  const sorted = [...members].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  const runbooks = sorted.flatMap(({ stated }) => (stated.kind === 'runbook' && stated.facts ? [stated.facts] : []));
  const runs = sorted.flatMap(({ stated }) => (stated.kind === 'run' && stated.facts ? [stated.facts] : []));
  const playbooks = sorted.flatMap(({ stated }) => (stated.kind === 'playbook' && stated.facts ? [stated.facts] : []));
  const next: Program = {
    file,
    ...own.stated.facts,
    runbooks: groupedBy(runbooks, ({ id }) => id),
    runs: groupedBy(runs, (run) => run.runbook),
    playbooks: groupedBy(playbooks, ({ id }) => id),
    sharedIds: new Map([...shared('runbook', runbooks), ...shared('run', runs), ...shared('playbook', playbooks)]),
    duplicates: duplicatesOf(runbooks, own.stated.facts.controls),
    usedRoles: rolesUsed(members, own.stated.facts.roles),
    usedSystems: systemsUsed(members, own.stated.facts.systems),
    unread: complete ? members.map(({ stated }) => stated.unread).join('') : undefined,
    exceptionUse: previous?.exceptionUse,
  };
  return previous ? keepEqual(previous, next) : next;
}

function groupedBy<T>(facts: readonly T[], keyOf: (fact: T) => string | undefined): ReadonlyMap<string, readonly T[]> {
  const grouped = new Map<string, T[]>();
  for (const fact of facts) {
    const key = keyOf(fact);
    if (key === undefined || key === '') continue;
    const same = grouped.get(key);
    if (same) same.push(fact);
    else grouped.set(key, [fact]);
  }
  return grouped;
}

/** The ids that several files give. */
function shared(
  kind: DocumentKind,
  facts: readonly { readonly id: string; readonly file: string }[],
): [string, readonly string[]][] {
  return [...groupedBy(facts, ({ id }) => id)].flatMap(([id, same]): [string, readonly string[]][] =>
    same.length > 1 ? [[`${kind}/${id}`, same.map(({ file }) => file)]] : [],
  );
}

function keepEqual(previous: Program, next: Program): Program {
  const kept = Object.entries(next).map(([name, fact]) => [name, keptFact(previous[name as FactName], fact)] as const);
  if (kept.every(([name, fact]) => previous[name as FactName] === fact)) return previous;
  return Object.fromEntries(kept) as unknown as Program;
}

/** The previous fact where it is equal; of a map that changed, the previous values that are. */
function keptFact(before: unknown, fact: unknown): unknown {
  if (same(before, fact)) return before;
  if (!(before instanceof Map) || !(fact instanceof Map)) return fact;
  return new Map([...fact].map(([key, value]) => [key, same(before.get(key), value) ? before.get(key) : value]));
}
