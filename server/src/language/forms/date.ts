/** A calendar day as it is written: `2026-06-30`. Such texts sort by time. */
export type CalendarDate = string & { readonly brand?: 'CalendarDate' };

const DATE = /^\d{4}-\d{2}-\d{2}$/;
// RFC 3339, section 5.6, with the offset that it demands.
const TIME = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.\d{1,9})?(?:[Zz]|[+-](\d{2}):(\d{2}))$/;

/** Reads a day that exists in the calendar. */
export function parseDate(text: string): CalendarDate | undefined {
  // A day that does not exist rolls over into the next month.
  return DATE.test(text) && writtenDate(utcOf(text)) === text ? text : undefined;
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
  return (utcOf(to).getTime() - utcOf(from).getTime()) / DAY;
}

const DAY = 86_400_000;

/** A day at midnight in UTC, where every day has 24 hours. */
export function utcOf(date: CalendarDate): Date {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return utcDay(year, month - 1, day);
}

/** A day at midnight in UTC, also of the first century; days and months beyond their end go on into the next. */
export function utcDay(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date;
}

/** The day of a {@link utcOf} as it is written. */
export function writtenDate(date: Date): CalendarDate {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
