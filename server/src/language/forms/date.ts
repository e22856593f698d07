import { differenceInCalendarDays, format, isValid, parseISO } from 'date-fns';

/** A calendar day as it is written: `2026-06-30`. Such texts sort by time. */
export type CalendarDate = string & { readonly brand?: 'CalendarDate' };

const DATE = /^\d{4}-\d{2}-\d{2}$/;
// RFC 3339, section 5.6, with the offset that it demands.
const TIME = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.\d{1,9})?(?:[Zz]|[+-](\d{2}):(\d{2}))$/;

/** Reads a day that exists in the calendar. */
export function parseDate(text: string): CalendarDate | undefined {
  return DATE.test(text) && isValid(parseISO(text)) ? text : undefined;
}

/** Reads an RFC 3339 time with an offset; milliseconds since 1970. */
export function parseTime(text: string): number | undefined {
  const parts = TIME.exec(text);
  if (!parts || parseDate(parts[1]!) === undefined) return undefined;
  const [hour, minute, second, offsetHour, offsetMinute] = parts.slice(2).map((part) => Number(part ?? 0)) as Five;
  if (hour > 23 || minute > 59 || second > 60 || offsetHour > 23 || offsetMinute > 59) return undefined;
  // A leap second is no time that JavaScript knows; the second before it stands for it.
  return Date.parse(second === 60 ? text.replace(/:60/, ':59') : text);
}

type Five = [number, number, number, number, number];

/** The number of days from one day to another; negative if `to` lies before. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return differenceInCalendarDays(noonOf(to), noonOf(from));
}

/** A day as the calendar library takes it: at noon, which every day has in every time zone. */
export function noonOf(date: CalendarDate): Date {
  return parseISO(`${date}T12:00:00`);
}

/** The day of a {@link noonOf} as it is written. */
export function writtenDate(date: Date): CalendarDate {
  return format(date, 'yyyy-MM-dd');
}
