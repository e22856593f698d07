import type { CriterionCoverage } from '../../contracts/coverage.ts';
import type { Grouping, TreeOptions } from '../../contracts/tree.ts';
import { CATEGORIES, SERIES } from '../../semantics/catalog.ts';
import { branch } from './branch.ts';
import type { Branch } from './branch.ts';
import { byArea, byOwner, bySystem } from './by-runbook.ts';
import { coveredBranch } from './covered-branch.ts';
import { filtered } from './filter.ts';
import type { TreeInput } from './tree-input.ts';
import { summed, worst } from './words.ts';

/** The coverage of the programs of a workspace: a level of its own for the programs where there are several. */
export function coverageTree(
  programs: readonly (TreeInput & { readonly name: string })[],
  options: TreeOptions,
): readonly Branch[] {
  const [only] = programs;
  if (programs.length === 1 && only) return rootsOf(only, options, '');
  return programs.map((program) => {
    const states = program.coverage.criteria.map(({ state }) => state);
    return branch(
      '',
      program.coverage.file,
      {
        kind: 'program',
        label: program.name,
        description: summed(states),
        tooltip: '',
        state: worst(states),
        at: { uri: program.coverage.file, line: 0 },
      },
      (id) => rootsOf(program, options, id),
    );
  });
}

const GROUPED: Readonly<Record<Grouping, (input: TreeInput, parent: string) => readonly Branch[]>> = {
  criterion: byCategory,
  control: ({ coverage, recordOf }, parent) =>
    coverage.controls.map((control) => coveredBranch(parent, control, { coverage, recordOf })),
  area: byArea,
  owner: byOwner,
  system: bySystem,
};

function rootsOf(input: TreeInput, { grouping, filter }: TreeOptions, parent: string): readonly Branch[] {
  return GROUPED[grouping]({ ...input, coverage: filtered(input.coverage, filter, grouping) }, parent);
}

function byCategory(input: TreeInput, parent: string): readonly Branch[] {
  return groups(input.coverage.criteria, ({ category }) => category).map(([category, criteria]) =>
    branch(parent, category, group(CATEGORIES.get(category)?.title ?? category, criteria), (id) =>
      bySeries(input, criteria, id),
    ),
  );
}

function bySeries(input: TreeInput, criteria: readonly CriterionCoverage[], parent: string): readonly Branch[] {
  return groups(criteria, ({ series }) => series).map(([series, some]) =>
    branch(parent, series, group(`${series} ${SERIES.get(series)?.title ?? ''}`.trim(), some), (id) =>
      some.map((criterion) => coveredBranch(id, criterion, input)),
    ),
  );
}

function group(label: string, criteria: readonly CriterionCoverage[]) {
  const states = criteria.map(({ state }) => state);
  return { kind: 'group', label, description: summed(states), tooltip: '', state: worst(states) } as const;
}

function groups<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [string, readonly T[]])[] {
  const grouped = new Map<string, T[]>();
  for (const item of items) grouped.set(keyOf(item), [...(grouped.get(keyOf(item)) ?? []), item]);
  return [...grouped];
}
