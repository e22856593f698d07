import type { ControlFacts, Program, RunbookFacts } from '../contracts/program.ts';
import { nearest } from '../language/forms/nearest.ts';
import { CRITERIA } from './catalog.ts';
import { meantCriteria } from './criterion-names.ts';

type Runbooks = Program['runbooks'];
type Controls = Program['controls'];

/** Criteria and controls that are operated. */
export interface OperatedNames {
  readonly criteria: ReadonlySet<string>;
  readonly controls: ReadonlySet<string>;
}

/** The runbooks of a program in this status. */
export function runbooksIn(status: string, runbooks: Runbooks): readonly RunbookFacts[] {
  return [...runbooks.values()].flat().filter((runbook) => runbook.status === status);
}

/**
 * What some runbooks operate together, in their headers or steps. A misspelled name counts as the one it is near: it
 * has a rule of its own, and mending it mends the rest.
 * @param unread the text of files that do not parse, which may operate whatever they name
 */
export function operatedByRunbooks(runbooks: readonly RunbookFacts[], controls: Controls, unread = ''): OperatedNames {
  const isUnread = (name: string): boolean => unread !== '' && unread.includes(name);
  const named = new Set(runbooks.flatMap((runbook) => runbook.controls));
  const operated = new Set([
    ...[...named].flatMap((control) => meantControl(control, controls) ?? []),
    ...[...controls.keys()].filter(isUnread),
  ]);
  const criteria = new Set([
    ...[...new Set(runbooks.flatMap((runbook) => runbook.criteria))].flatMap(meant),
    ...[...operated].flatMap((control) => criteriaOf(control, controls)),
    ...[...CRITERIA.keys()].filter(isUnread),
  ]);
  return { criteria, controls: operated };
}

/** The criteria that a control stands for. */
export function criteriaOf(control: string, controls: ReadonlyMap<string, ControlFacts>): readonly string[] {
  return controls.get(control)?.criteria ?? [];
}

function meant(criterion: string): readonly string[] {
  return CRITERIA.has(criterion) ? [criterion] : meantCriteria(criterion, nearest).ids;
}

function meantControl(control: string, controls: Controls): string | undefined {
  return controls.has(control) ? control : nearest(control, controls.keys());
}
