import { addTo } from '../../../language/forms/calendar.ts';
import type { CalendarDate } from '../../../language/forms/date.ts';
import { dateInWords } from '../../../language/forms/date-in-words.ts';
import { parseDuration } from '../../../language/forms/duration.ts';
import { parseDate } from '../../../language/forms/date.ts';
import type { Answer, Answers } from '../answer.ts';
import { textIn } from '../ask.ts';
import type { Ask } from '../ask.ts';

interface Offer {
  readonly date: CalendarDate | undefined;
  readonly why: string;
}

/** Dates that make sense for the key: today for what has happened, days ahead for an end. */
export const dates: Answers = (ask) => {
  const offers = OFFERS.get(ask.place.keys.at(-1) ?? '') ?? onlyToday;
  const seen = new Set<string>();
  return offers(ask).flatMap(({ date, why }): Answer[] => {
    if (date === undefined || seen.has(date)) return [];
    seen.add(date);
    return [{ text: date, kind: 'value', detail: `${why}: ${dateInWords(date)}`, words: [why] }];
  });
};

const TODAY = 'Today';

const onlyToday = ({ today }: Ask): readonly Offer[] => [{ date: today, why: TODAY }];

const OFFERS: ReadonlyMap<string, (ask: Ask) => readonly Offer[]> = new Map([
  ['from', periodBegins],
  ['to', periodEnds],
  ['asOf', monthEnds],
  ['until', ends],
  ['retainUntil', kept],
]);

function ahead(date: CalendarDate, duration: string): CalendarDate | undefined {
  return addTo(date, parseDuration(duration)!);
}

function periodBegins({ today }: Ask): readonly Offer[] {
  const year = Number(today.slice(0, 4));
  return [
    { date: `${year}-01-01`, why: 'This year' },
    { date: `${year + 1}-01-01`, why: 'Next year' },
    { date: today, why: TODAY },
  ];
}

function periodEnds({ place, today }: Ask): readonly Offer[] {
  const from = parseDate(textIn(place.mappings.at(-1), 'from') ?? '');
  const after = (duration: string): CalendarDate | undefined => {
    const next = from && ahead(from, duration);
    return next === undefined ? undefined : addTo(next, ONE_DAY_LESS);
  };
  return [
    { date: after('1 year'), why: 'After a year' },
    { date: after('6 months'), why: 'After six months' },
    { date: after('3 months'), why: 'After three months' },
    { date: `${today.slice(0, 4)}-12-31`, why: 'End of the year' },
  ];
}

const ONE_DAY_LESS = { months: 0, days: -1, businessDays: 0, seconds: 0 };

function monthEnds({ today }: Ask): readonly Offer[] {
  const next = ahead(`${today.slice(0, 7)}-01`, '1 month');
  return [
    { date: today, why: TODAY },
    { date: next && addTo(next, ONE_DAY_LESS), why: 'End of the month' },
    { date: `${today.slice(0, 4)}-12-31`, why: 'End of the year' },
  ];
}

function ends({ today, program }: Ask): readonly Offer[] {
  const period = program?.report.to;
  return [
    { date: ahead(today, '3 months'), why: 'In three months' },
    { date: ahead(today, '6 months'), why: 'In six months' },
    { date: ahead(today, '1 year'), why: 'In a year' },
    ...(period !== undefined && period > today ? [{ date: period, why: 'End of the report period' }] : []),
  ];
}

/** A retired runbook is kept until the report period ends, and for as long as evidence is. */
function kept({ today, program }: Ask): readonly Offer[] {
  const period = program?.report.to;
  const retention = parseDuration(program?.retention ?? '');
  const asEvidence = retention && addTo(period !== undefined && period > today ? period : today, retention);
  return [
    { date: asEvidence, why: 'As long as evidence' },
    ...(period !== undefined && period > today ? [{ date: period, why: 'End of the report period' }] : []),
    { date: ahead(today, '1 year'), why: 'In a year' },
  ];
}
