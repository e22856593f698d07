import type { RunbookCoverage } from '../../contracts/coverage.ts';
import type { Program } from '../../contracts/program.ts';
import type { RunbookRecord } from '../../contracts/records.ts';
import { daysBetween } from '../../language/forms/date.ts';
import type { CalendarDate } from '../../language/forms/date.ts';
import { ARCHETYPES } from '../../semantics/archetypes.ts';
import { WEAKNESSES } from './reasons.ts';
import { criteriaOf } from './support.ts';

/**
 * One runbook as reviewers see it.
 * @param errors the number of its findings at error level
 * @param runs the number of its closed runs in the report's period
 */
export function runbookCoverage(
  record: RunbookRecord,
  { controls }: Pick<Program, 'controls'>,
  errors: number,
  runs: number,
  today: CalendarDate,
): RunbookCoverage {
  const { id, title, file, status, version, owner, roles, systems, review, lastTest, broken } = record;
  return {
    id,
    title,
    file,
    line: record.at.line,
    status,
    version,
    owner,
    roles,
    areas: [...new Set(record.archetypes.flatMap((name) => ARCHETYPES.get(name)?.area ?? []))],
    systems,
    criteria: [...new Set([record.header, ...record.steps].flatMap((mapped) => [...criteriaOf(mapped, controls)]))],
    ...(review.due && { reviewDue: review.due }),
    ...(review.last && { lastReview: review.last }),
    ...(lastTest && { lastTest }),
    errors,
    runs,
    weaknesses: weaknessesOf(record, errors, today),
    broken,
  };
}

function weaknessesOf(
  { status, review, tested, broken }: RunbookRecord,
  errors: number,
  today: CalendarDate,
): readonly string[] {
  const found: string[] = [];
  if (broken) found.push(WEAKNESSES.broken);
  if (status !== 'active') found.push(status === 'draft' ? WEAKNESSES.draft : WEAKNESSES.noStatus);
  if (review.last === undefined) found.push(WEAKNESSES.neverReviewed);
  else if (review.due !== undefined && review.due < today)
    found.push(WEAKNESSES.overdue(daysBetween(review.due, today)));
  if (!tested) found.push(WEAKNESSES.untested);
  // What does not parse has its error said already.
  if (errors > 0 && !broken) found.push(WEAKNESSES.errors(errors));
  return found;
}
