import type { ReportFacts } from '../contracts/program.ts';
import { addTo } from '../language/forms/calendar.ts';
import { daysBetween } from '../language/forms/date.ts';
import type { CalendarDate } from '../language/forms/date.ts';
import { comparable } from '../language/forms/duration.ts';
import type { Duration } from '../language/forms/duration.ts';

/** The days that a type II report speaks of, both included. */
export interface Period {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly days: number;
}

/** The period of a type II report; undefined for another type, and where it cannot be read. */
export function periodOf({ type, from, to }: ReportFacts): Period | undefined {
  if (type !== 'II' || from === undefined || to === undefined || to < from) return undefined;
  return { from, to, days: daysBetween(from, to) + 1 };
}

/**
 * Whether something that is kept for this long outlives a period. A month has no fixed length: `6 months` outlive the
 * 184 days from July to December, so the calendar has its say beside the count of days.
 */
export function outlives(duration: Duration, { from, to, days }: Period): boolean {
  if (comparable(duration) >= days * 86_400) return true;
  const end = addTo(from, duration);
  return end === undefined || end > to;
}
