import { addBusinessDays, addDays, addMonths } from 'date-fns';
import { noonOf, writtenDate } from './date.ts';
import type { CalendarDate } from './date.ts';
import type { Duration } from './duration.ts';

/**
 * The day that lies a duration after another: months by the calendar, the day clamped to the month's end (January 31
 * and a month is February 28), then days, then business days from Monday to Friday. Hours that make no whole day do
 * not count. Undefined where the result lies beyond the year 9999.
 */
export function addTo(date: CalendarDate, duration: Duration): CalendarDate | undefined {
  const days = duration.days + Math.floor(duration.seconds / 86_400);
  const inDays = addDays(addMonths(noonOf(date), duration.months), days);
  if (!isWritable(inDays)) return undefined;
  // Only what is left of whole weeks is counted day by day, so that no text makes this slow.
  const weeks = Math.floor(duration.businessDays / 5);
  const start = addDays(inDays, weeks * 7);
  const result =
    weeks > 0 && duration.businessDays % 5 === 0
      ? lastBusinessDay(start)
      : addBusinessDays(start, duration.businessDays % 5);
  return isWritable(result) ? writtenDate(result) : undefined;
}

/** A whole number of business weeks from a weekend would end on one: the last business day before it is meant. */
function lastBusinessDay(date: Date): Date {
  const day = date.getDay();
  return day === 0 ? addDays(date, -2) : day === 6 ? addDays(date, -1) : date;
}

function isWritable(date: Date): boolean {
  return !Number.isNaN(date.getTime()) && date.getFullYear() <= 9999;
}
