import { utcDay, utcOf, writtenDate } from './date.ts';
import type { CalendarDate } from './date.ts';
import type { Duration } from './duration.ts';

/**
 * The day that lies a duration after another: months by the calendar, the day clamped to the month's end (January 31
 * and a month is February 28), then days, then business days from Monday to Friday. Hours that make no whole day do
 * not count. Undefined where the result lies beyond the year 9999.
 */
export function addTo(date: CalendarDate, duration: Duration): CalendarDate | undefined {
  const days = duration.days + Math.floor(duration.seconds / 86_400);
  const inDays = addDays(addMonths(utcOf(date), duration.months), days);
  if (!isWritable(inDays)) return undefined;
  const result = addBusinessDays(inDays, duration.businessDays);
  return isWritable(result) ? writtenDate(result) : undefined;
}

function addMonths(date: Date, months: number): Date {
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const lastDay = utcDay(year, month + 1, 0).getUTCDate();
  return utcDay(year, month, Math.min(date.getUTCDate(), lastDay));
}

function addDays(date: Date, days: number): Date {
  return utcDay(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + days);
}

/** From a weekend, counting begins at the Friday before it, so that one business day later is Monday. */
function addBusinessDays(date: Date, count: number): Date {
  if (count === 0) return date;
  const start = addDays(date, -Math.max(0, daysSinceMonday(date) - FRIDAY));
  const rest = count % 5;
  const overWeekend = daysSinceMonday(start) + rest > FRIDAY ? 2 : 0;
  return addDays(start, Math.floor(count / 5) * 7 + rest + overWeekend);
}

const FRIDAY = 4;

function daysSinceMonday(date: Date): number {
  return (date.getUTCDay() + 6) % 7;
}

function isWritable(date: Date): boolean {
  return !Number.isNaN(date.getTime()) && date.getUTCFullYear() <= 9999;
}
