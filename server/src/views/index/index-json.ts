import { shown } from '../tables/tables.ts';
import { pathOf, relativeUrl } from '../tables/relative.ts';
import type { IndexData, IndexRow } from './index-data.ts';

/** The index as JSON: one object, files as seen from the folder of soc2.yaml. */
export function indexJson({ file, program, report, rows, controls, exceptions, suppressions }: IndexData): string {
  const nameOf = (uri: string): string => pathOf(relativeUrl(file, uri));
  const result = {
    version: 1,
    program,
    report,
    rows: rows.map((row) => rowJson(row, nameOf)),
    controls: controls.map(({ id, title, owner, criteria, state, runbooks, runs }) => {
      return { id, title, owner, criteria, state, runbooks: runbooks.map(({ runbook }) => runbook), runs };
    }),
    exceptions: exceptions.map(({ rule, runbooks, reason, compensating, approvedBy, until }) => {
      return { rule, runbooks, reason, compensating, approvedBy, until };
    }),
    suppressions: suppressions.map(({ file: uri, line, rules, reason }) => {
      return { file: nameOf(uri), line: line + 1, rules, reason };
    }),
  };
  return `${JSON.stringify(result, (_, value: unknown) => (typeof value === 'string' ? shown(value) : value), 2)}\n`;
}

function rowJson({ runbook, ...row }: IndexRow, nameOf: (uri: string) => string): object {
  if (!runbook) return row;
  const { coverage, steps, evidence, exceptions } = runbook;
  const { id, title, version, status, owner, lastReview, reviewDue, lastTest, runs, file } = coverage;
  const facts = { title, version, status, owner, file: nameOf(file), steps, evidence };
  return { ...row, runbook: { id, ...facts, lastReview, reviewDue, lastTest, runs, exceptions } };
}
