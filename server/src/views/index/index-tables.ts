import type { ControlCoverage } from '../../contracts/coverage.ts';
import type { ExceptionRecord } from '../../contracts/records.ts';
import { pathOf, relativeUrl } from '../tables/relative.ts';
import type { Cell, Column, Tables } from '../tables/tables.ts';

import type { IndexData, IndexRow, Suppression } from './index-data.ts';

/**
 * The index as tables. Files are named as seen from the folder of soc2.yaml; links lead there from the index.
 * @param target the URI that the index is written to
 */
export function indexTables(data: IndexData, target: string): Tables {
  const fileCell = (file: string): Cell => {
    return { text: pathOf(relativeUrl(data.file, file)), href: relativeUrl(target, file) };
  };
  const { type, from, to, asOf } = data.report;
  const period = from && to ? `from ${from} to ${to}` : asOf && `as of ${asOf}`;
  return {
    title: `Runbook index of ${data.program}`,
    facts: type || period ? [[type && `Type ${type} report`, period].filter(Boolean).join(' ')] : [],
    tables: [
      { title: 'Criteria', columns: ROWS, rows: data.rows.map((row) => indexRow(row, fileCell)) },
      { title: 'Controls', columns: CONTROLS, rows: data.controls.map(controlRow) },
      { title: 'Exceptions', columns: EXCEPTIONS, rows: data.exceptions.map(exceptionRow) },
      {
        title: 'Suppressions',
        columns: SUPPRESSIONS,
        rows: data.suppressions.map((one) => suppressionRow(one, fileCell)),
      },
    ],
  };
}

function columns(...titles: readonly string[]): readonly Column[] {
  return titles.map((title) => ({ key: title.toLowerCase().replaceAll(' ', '_'), title }));
}

const ROWS = columns(
  ...['Criterion', 'Title', 'Category', 'State', 'Control', 'Runbook', 'Runbook title', 'Version', 'Status', 'Owner'],
  ...['File', 'Steps', 'Evidence', 'Last review', 'Review due', 'Last test', 'Runs', 'Exceptions'],
);
const CONTROLS = columns('Control', 'Title', 'Owner', 'Criteria', 'State', 'Runbooks', 'Runs');
const EXCEPTIONS = columns('Rule', 'Runbooks', 'Reason', 'Compensating control', 'Approved by', 'Until');
const SUPPRESSIONS = columns('File', 'Line', 'Rules', 'Reason');

function indexRow({ criterion, title, category, state, controls, runbook }: IndexRow, fileCell: FileCell): Cell[] {
  const head = [criterion, title, category, state, listed(controls)];
  if (!runbook) return [...head, ...Array.from({ length: ROWS.length - head.length }, () => '')];
  const { coverage, steps, evidence, exceptions } = runbook;
  return [
    ...head,
    ...[coverage.id, coverage.title, coverage.version, coverage.status, coverage.owner],
    fileCell(coverage.file),
    ...[listed(steps), listed(evidence), coverage.lastReview ?? '', coverage.reviewDue ?? '', coverage.lastTest ?? ''],
    ...[String(coverage.runs), listed(exceptions)],
  ];
}

type FileCell = (file: string) => Cell;

function controlRow({ id, title, owner, criteria, state, runbooks, runs }: ControlCoverage): Cell[] {
  const names = listed(runbooks.map(({ runbook }) => runbook));
  return [id, title, owner, listed(criteria), state, names, String(runs)];
}

function exceptionRow({ rule, runbooks, reason, compensating, approvedBy, until }: ExceptionRecord): Cell[] {
  return [rule, listed(runbooks), reason ?? '', compensating ?? '', approvedBy ?? '', until ?? ''];
}

function suppressionRow({ file, line, rules, reason }: Suppression, fileCell: FileCell): Cell[] {
  return [fileCell(file), String(line + 1), listed(rules), reason ?? ''];
}

function listed(items: readonly string[]): string {
  return items.join('; ');
}
