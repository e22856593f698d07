import type { ControlCoverage, Coverage, CriterionCoverage } from '../../contracts/coverage.ts';
import type { Column, Table, Tables } from '../tables/tables.ts';
import { summed } from '../tree/words.ts';

/** The coverage of a program as tables: the criteria, and the controls where there are any. */
export function coverageTables(coverage: Coverage): Tables {
  const { criteria, controls, summary } = coverage;
  const evidenced = coverage.report.type === 'I' ? '' : `, ${summary.evidenced} evidenced by closed runs`;
  return {
    title: `Coverage of ${coverage.program}`,
    facts: [`${summed(criteria.map(({ state }) => state))} (${summary.percent} %)${evidenced}`],
    tables: [
      table('Criteria', criteria.map(criterionRow), CRITERIA),
      table('Controls', controls.map(controlRow), CONTROLS),
    ],
  };
}

const REST: readonly Column[] = [
  { key: 'state', title: 'State' },
  { key: 'reason', title: 'Reason' },
  { key: 'runbooks', title: 'Runbooks' },
  { key: 'runs', title: 'Runs' },
];
const CRITERIA: readonly Column[] = [
  { key: 'criterion', title: 'Criterion' },
  { key: 'title', title: 'Title' },
  { key: 'category', title: 'Category' },
  ...REST,
];
const CONTROLS: readonly Column[] = [
  { key: 'control', title: 'Control' },
  { key: 'title', title: 'Title' },
  { key: 'criteria', title: 'Criteria' },
  ...REST,
];

function table(title: string, rows: readonly (readonly string[])[], columns: readonly Column[]): Table {
  return { title, columns, rows };
}

function criterionRow(criterion: CriterionCoverage): readonly string[] {
  return [criterion.id, criterion.title, criterion.category, ...rest(criterion)];
}

function controlRow(control: ControlCoverage): readonly string[] {
  return [control.id, control.title, control.criteria.join('; '), ...rest(control)];
}

function rest({ state, reason, runbooks, runs }: CriterionCoverage | ControlCoverage): readonly string[] {
  return [state, reason, runbooks.map(({ runbook }) => runbook).join('; '), String(runs)];
}
