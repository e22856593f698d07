import type { Coverage, CoverageState, Support } from '../../contracts/coverage.ts';
import type { Grouping, TreeFilter } from '../../contracts/tree.ts';

/** What of the coverage a filter leaves. Runbooks in the groupings by area, owner and system are what is listed there. */
export function filtered(coverage: Coverage, filter: TreeFilter, grouping: Grouping): Coverage {
  if (filter === 'all') return coverage;
  if (typeof filter === 'object') return ofRole(coverage, filter.role);
  const wanted: CoverageState = filter === 'gaps' ? 'gap' : 'weak';
  const listsRunbooks = grouping === 'area' || grouping === 'owner' || grouping === 'system';
  return {
    ...coverage,
    criteria: coverage.criteria.filter(({ state }) => state === wanted),
    controls: coverage.controls.filter(({ state }) => state === wanted),
    runbooks: listsRunbooks
      ? coverage.runbooks.filter(({ weaknesses }) => filter === 'weak' && weaknesses.length > 0)
      : coverage.runbooks,
  };
}

/** The runbooks in which a role acts, what they operate, and the controls that the role owns. */
function ofRole(coverage: Coverage, role: string): Coverage {
  const runbooks = coverage.runbooks.filter(({ roles }) => roles.includes(role));
  const files = new Set(runbooks.map(({ file }) => file));
  const own = (supports: readonly Support[]): readonly Support[] => supports.filter(({ file }) => files.has(file));
  return {
    ...coverage,
    runbooks,
    criteria: coverage.criteria.flatMap((each) => {
      const supports = own(each.runbooks);
      return supports.length === 0 ? [] : [{ ...each, runbooks: supports }];
    }),
    controls: coverage.controls.flatMap((each) => {
      const supports = own(each.runbooks);
      return supports.length === 0 && each.owner !== role ? [] : [{ ...each, runbooks: supports }];
    }),
  };
}
