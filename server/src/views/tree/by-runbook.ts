import type { RunbookCoverage } from '../../contracts/coverage.ts';
import { ARCHETYPES, AREAS } from '../../semantics/archetypes.ts';
import { branch } from './branch.ts';
import type { Branch } from './branch.ts';
import { coveredBranch } from './covered-branch.ts';
import { runbookBranch } from './runbook-branch.ts';
import type { TreeInput } from './tree-input.ts';
import { counted, described } from './words.ts';

/** The areas of work, each with its runbooks and with the criteria that a procedure of it would close a gap in. */
export function byArea(input: TreeInput, parent: string): readonly Branch[] {
  const areas = [...AREAS.values()].flatMap(({ id, title }): Branch[] => {
    const runbooks = input.coverage.runbooks.filter((runbook) => runbook.areas.includes(id));
    const expected = new Set(
      [...ARCHETYPES.values()].filter(({ area }) => area === id).flatMap((each) => each.criteria),
    );
    const gaps = input.coverage.criteria.filter((each) => each.state === 'gap' && expected.has(each.id));
    if (runbooks.length + gaps.length === 0) return [];
    const description = described(summary(runbooks), gaps.length > 0 && counted(gaps.length, 'gap'));
    const state = gaps.length > 0 ? 'gap' : stateOf(runbooks);
    return [
      branch(parent, id, { kind: 'group', label: title, description, tooltip: '', state }, (own) => [
        ...gaps.map((gap) => coveredBranch(own, gap, input)),
        ...runbooks.map((runbook) => runbookBranch(own, runbook, input)),
      ]),
    ];
  });
  const others = input.coverage.runbooks.filter((runbook) => runbook.areas.length === 0);
  return others.length === 0 ? areas : [...areas, group(parent, '', 'Other procedures', others, input)];
}

export function byOwner(input: TreeInput, parent: string): readonly Branch[] {
  return grouped(input, parent, ({ owner }) => [owner], 'No owner');
}

export function bySystem(input: TreeInput, parent: string): readonly Branch[] {
  return grouped(input, parent, ({ systems }) => (systems.length === 0 ? [''] : systems), 'No system');
}

/** Groups by names that the runbooks give, in order; the empty name comes last under a title of its own. */
function grouped(
  input: TreeInput,
  parent: string,
  namesOf: (runbook: RunbookCoverage) => readonly string[],
  without: string,
): readonly Branch[] {
  const found = new Map<string, RunbookCoverage[]>();
  for (const runbook of input.coverage.runbooks)
    for (const name of namesOf(runbook)) found.set(name, [...(found.get(name) ?? []), runbook]);
  const names = [...found.keys()].sort((a, b) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1));
  return names.map((name) => group(parent, name, name || without, found.get(name)!, input));
}

function group(
  parent: string,
  name: string,
  label: string,
  runbooks: readonly RunbookCoverage[],
  input: TreeInput,
): Branch {
  return branch(
    parent,
    // No name of a role or system is empty.
    name || '-',
    { kind: 'group', label, description: summary(runbooks), tooltip: '', state: stateOf(runbooks) },
    (own) => runbooks.map((runbook) => runbookBranch(own, runbook, input)),
  );
}

function summary(runbooks: readonly RunbookCoverage[]): string {
  const weak = runbooks.filter(({ weaknesses }) => weaknesses.length > 0).length;
  return described(counted(runbooks.length, 'runbook'), weak > 0 && `${weak} weak`);
}

function stateOf(runbooks: readonly RunbookCoverage[]): 'weak' | 'covered' {
  return runbooks.some(({ weaknesses }) => weaknesses.length > 0) ? 'weak' : 'covered';
}
