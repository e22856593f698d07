import type { Coverage, RunbookCoverage } from '../../contracts/coverage.ts';
import { daysBetween } from '../../language/forms/date.ts';
import type { CalendarDate } from '../../language/forms/date.ts';
import { counted } from './words.ts';

/** A mark on a file, for reviewers. */
export interface Mark {
  readonly uri: string;
  readonly kind: 'errors' | 'overdue' | 'weak';
  readonly text: string;
}

/** The runbooks that a reviewer would object to, each with the worst that is to be said of it. Drafts are meant to be open. */
export function marksOf({ runbooks }: Coverage, today: CalendarDate): readonly Mark[] {
  return runbooks.flatMap((runbook): Mark[] => {
    const { file: uri, status, errors, broken, reviewDue, weaknesses } = runbook;
    if (broken || errors > 0)
      return [{ uri, kind: 'errors', text: broken ? 'Does not parse' : counted(errors, 'error') }];
    if (status !== 'active') return [];
    const late = isOverdue(runbook, today);
    if (late)
      return [{ uri, kind: 'overdue', text: `Review overdue by ${counted(daysBetween(reviewDue!, today), 'day')}` }];
    return weaknesses.length > 0 ? [{ uri, kind: 'weak', text: `Covers nothing: ${weaknesses.join(', ')}` }] : [];
  });
}

function isOverdue({ reviewDue }: RunbookCoverage, today: CalendarDate): boolean {
  return reviewDue !== undefined && reviewDue < today;
}
