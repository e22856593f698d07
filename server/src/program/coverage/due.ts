import type { DueItem } from '../../contracts/coverage.ts';
import type { ProgramRecord, RunbookRecord } from '../../contracts/records.ts';
import { addTo } from '../../language/forms/calendar.ts';
import { daysBetween } from '../../language/forms/date.ts';
import type { CalendarDate } from '../../language/forms/date.ts';
import { parseDuration } from '../../language/forms/duration.ts';

/** A test is expected once in each examination, which is a year apart. */
const TEST_INTERVAL = parseDuration('1 year')!;

/** How far ahead one looks, in days: a quarter. */
const HORIZON = 90;

/** Reviews, tests and exceptions that are overdue or fall due within {@link HORIZON}, by date; without a date first. */
export function dueItems(
  runbooks: readonly RunbookRecord[],
  program: ProgramRecord,
  today: CalendarDate,
): readonly DueItem[] {
  const active = runbooks.filter(({ status }) => status === 'active');
  const items = [
    ...active.map((record) => reviewItem(record, today)),
    ...active.map((record) => testItem(record, today)),
    ...exceptionItems(program, today),
  ];
  return items.filter(({ days }) => days === undefined || days <= HORIZON).sort(byDate);
}

function reviewItem({ id, title, file, review, owner }: RunbookRecord, today: CalendarDate): DueItem {
  const role = review.by ?? owner;
  return {
    what: 'review',
    name: id,
    title,
    ...dated(review.last === undefined ? undefined : review.due, today),
    file,
    line: review.at.line,
    ...(role !== '' && { role }),
  };
}

function testItem({ id, title, file, at, tested, lastTest, owner }: RunbookRecord, today: CalendarDate): DueItem {
  const due = tested && lastTest !== undefined ? addTo(lastTest, TEST_INTERVAL) : undefined;
  return {
    what: 'test',
    name: id,
    title,
    ...dated(due, today),
    file,
    line: at.line,
    ...(owner !== '' && { role: owner }),
  };
}

/** An exception that names no end never falls due; the linter asks for one. */
function exceptionItems({ file, exceptions }: ProgramRecord, today: CalendarDate): readonly DueItem[] {
  return exceptions.flatMap(({ rule, reason, approvedBy, until, at }): DueItem[] =>
    until === undefined
      ? []
      : [
          {
            what: 'exception',
            name: rule,
            title: reason ?? '',
            ...dated(until, today),
            file,
            line: at.line,
            ...(approvedBy && { role: approvedBy }),
          },
        ],
  );
}

function dated(date: CalendarDate | undefined, today: CalendarDate): Pick<DueItem, 'date' | 'days'> {
  return date === undefined ? {} : { date, days: daysBetween(today, date) };
}

function byDate(a: DueItem, b: DueItem): number {
  return compare(a.date ?? '', b.date ?? '') || compare(a.name, b.name) || compare(a.what, b.what);
}

/** By UTF-16 units, so that the order is the same in every locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
