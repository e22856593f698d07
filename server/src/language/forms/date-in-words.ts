import { daysBetween, utcOf } from './date.ts';
import type { CalendarDate } from './date.ts';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A day as a letter has it: "Tuesday, June 30, 2026". */
export function dateInWords(date: CalendarDate): string {
  const day = utcOf(date);
  return `${WEEKDAYS[day.getUTCDay()]!}, ${MONTHS[day.getUTCMonth()]!} ${day.getUTCDate()}, ${day.getUTCFullYear()}`;
}

/** How far a day lies from another: "in 36 days", "tomorrow", "12 days ago". */
export function distanceInWords(date: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(today, date);
  if (days === 0) return 'today';
  if (Math.abs(days) === 1) return days > 0 ? 'tomorrow' : 'yesterday';
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}
