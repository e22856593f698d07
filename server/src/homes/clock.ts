import type { CalendarDate } from '../language/forms/date.ts';

/** Today where the user is. */
export function localToday(): CalendarDate {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
