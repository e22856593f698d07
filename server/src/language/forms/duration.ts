/**
 * A length of time. Parts are kept apart because a month has no fixed length and a business day depends on the
 * calendar; years count as 12 months, weeks as 7 days.
 */
export interface Duration {
  readonly months: number;
  readonly days: number;
  readonly businessDays: number;
  readonly seconds: number;
}

const NONE: Duration = { months: 0, days: 0, businessDays: 0, seconds: 0 };

const WORDS = /^(\d{1,9}) ?(business days?|[a-z]+)$/i;

const UNITS: Readonly<Record<string, (amount: number) => Partial<Duration>>> = {
  min: (n) => ({ seconds: n * 60 }),
  h: (n) => ({ seconds: n * 3600 }),
  d: (n) => ({ days: n }),
  w: (n) => ({ days: n * 7 }),
  mo: (n) => ({ months: n }),
  y: (n) => ({ months: n * 12 }),
  'business day': (n) => ({ businessDays: n }),
};

const SHORT: Readonly<Record<string, string>> = {
  minute: 'min',
  hour: 'h',
  day: 'd',
  week: 'w',
  month: 'mo',
  year: 'y',
};

// ISO 8601-1:2019, 5.5.2: designators in order, at least one of them.
const ISO =
  /^P(?=\d|T\d)(?:(\d{1,9})Y)?(?:(\d{1,9})M)?(?:(\d{1,9})W)?(?:(\d{1,9})D)?(?:T(?=\d)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?$/;

/** Reads `15 minutes`, `2w`, `3 business days`, `immediately` or ISO 8601 (`P13M`); undefined for anything else. */
export function parseDuration(text: string): Duration | undefined {
  if (text === 'immediately') return NONE;
  const iso = ISO.exec(text);
  if (iso) {
    const [years, months, weeks, days, hours, minutes, seconds] = iso
      .slice(1)
      .map((part) => Number(part ?? 0)) as Seven;
    return {
      ...NONE,
      months: years * 12 + months,
      days: weeks * 7 + days,
      seconds: hours * 3600 + minutes * 60 + seconds,
    };
  }
  const words = WORDS.exec(text);
  const unit = words?.[2]?.toLowerCase();
  if (!words || unit === undefined) return undefined;
  const singular = unit.length > 2 ? unit.replace(/s$/, '') : unit;
  const make = own(UNITS, own(SHORT, singular) ?? singular);
  return make === undefined ? undefined : { ...NONE, ...make(Number(words[1])) };
}

type Seven = [number, number, number, number, number, number, number];

function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

const DAY = 86_400;
const MONTH = 30.4375 * DAY;

/** The length in seconds for comparing: a month as 30.4375 days, a year as 365.25, a business day as 24 hours. */
export function comparable(duration: Duration): number {
  return duration.months * MONTH + (duration.days + duration.businessDays) * DAY + duration.seconds;
}

/** Why a text is no duration, and what to write. */
export function durationProblem(text: string): string {
  const bare = /^(\d+) ?m$/i.exec(text);
  if (bare) return `could be minutes or months. Write \`${bare[1]} min\` or \`${bare[1]} mo\``;
  if (/^\d+$/.test(text)) return `has no unit. Write \`${text} minutes\`, \`${text} hours\` or \`${text} days\``;
  return 'is not a duration. Write a whole number and a unit, such as `15 minutes`, `2 business days` or `13 months`, or ISO 8601 (`P13M`)';
}
