import type { CalendarDate } from './date.ts';
import type { Duration } from './duration.ts';

const DAY = 86_400_000;

/**
 * The day that lies a duration after another: months by the calendar, the day clamped to the month's end (January 31
 * and a month is February 28), then days, then business days from Monday to Friday. Hours that make no whole day do
 * not count. Undefined where the result lies beyond the year 9999.
 */
export function addTo(date: CalendarDate, duration: Duration): CalendarDate | undefined {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const months = year * 12 + (month - 1) + duration.months;
  const [toYear, toMonth] = [Math.floor(months / 12), months % 12];
  if (toYear > LAST_YEAR) return undefined;
  const lastDay = new Date(Date.UTC(toYear, toMonth + 1, 0)).getUTCDate();
  const days = duration.days + Math.floor(duration.seconds / 86_400);
  const time = Date.UTC(toYear, toMonth, Math.min(day, lastDay)) + days * DAY;
  return written(addBusinessDays(time, duration.businessDays));
}

const LAST_YEAR = 9999;

function addBusinessDays(time: number, count: number): number {
  // Five of them are a week wherever one starts; what is left is counted day by day.
  let result = time + Math.floor(count / 5) * 7 * DAY;
  for (let left = count % 5; left > 0;) {
    result += DAY;
    if (!isWeekend(result)) left -= 1;
  }
  // A whole number of weeks from a weekend would end on one: the last business day before it is meant.
  while (count > 0 && isWeekend(result)) result -= DAY;
  return result;
}

function isWeekend(time: number): boolean {
  const day = new Date(time).getUTCDay();
  return day === 0 || day === 6;
}

function written(time: number): CalendarDate | undefined {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() > LAST_YEAR
    ? undefined
    : date.toISOString().slice(0, 10);
}
