import equal from 'fast-deep-equal/es6/index.js';
import type { FactName, Program } from '../contracts/program.ts';
import type { FileFacts } from './file-facts.ts';

/**
 * Makes the program of a soc2.yaml and the files that belong to it. A fact that is equal to the previous one stays the
 * same object, so that whoever read it knows that nothing changed.
 */
export function assemble(
  file: string,
  own: FileFacts,
  members: readonly FileFacts[],
  previous: Program | undefined,
): Program | undefined {
  if (own.stated.kind !== 'program' || own.stated.facts === undefined) return undefined;
  const sorted = [...members].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  const runbooks = sorted.flatMap(({ stated }) => (stated.kind === 'runbook' && stated.facts ? [stated.facts] : []));
  const runs = sorted.flatMap(({ stated }) => (stated.kind === 'run' && stated.facts ? [stated.facts] : []));
  const playbooks = sorted.flatMap(({ stated }) => (stated.kind === 'playbook' && stated.facts ? [stated.facts] : []));
  const next: Program = {
    file,
    ...own.stated.facts,
    runbooks: byId(runbooks),
    runs: byId(runs),
    playbooks: byId(playbooks),
    ids: new Map([...files('runbook', runbooks), ...files('run', runs), ...files('playbook', playbooks)]),
    exceptionUse: previous?.exceptionUse,
  };
  return previous ? keepEqual(previous, next) : next;
}

function byId<T extends { readonly id: string }>(facts: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const grouped = new Map<string, T[]>();
  for (const fact of facts) {
    if (fact.id === '') continue;
    const same = grouped.get(fact.id);
    if (same) same.push(fact);
    else grouped.set(fact.id, [fact]);
  }
  return grouped;
}

function files(
  kind: string,
  facts: readonly { readonly id: string; readonly file: string }[],
): [string, readonly string[]][] {
  return [...byId(facts)].map(([id, same]) => [`${kind}/${id}`, same.map(({ file }) => file)]);
}

function keepEqual(previous: Program, next: Program): Program {
  const kept = Object.entries(next).map(([name, fact]) => {
    const before = previous[name as FactName];
    return [name, equal(before, fact) ? before : fact] as const;
  });
  return kept.every(([name, fact]) => previous[name as FactName] === fact)
    ? previous
    : (Object.fromEntries(kept) as unknown as Program);
}
