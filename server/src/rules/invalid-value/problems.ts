import { parseDate, parseTime } from '../../language/forms/date.ts';
import { durationProblem as plainDurationProblem, parseDuration } from '../../language/forms/duration.ts';
import { isVersion, toId } from '../../language/forms/names.ts';
import { shown } from '../../language/forms/shown.ts';

/** Why a text is no duration, and what to write: with the author's own number where it can be told. */
export function durationProblem(text: string): string {
  const meant = durationMeant(text.trim().toLowerCase());
  return meant === undefined ? plainDurationProblem(text) : `is not a duration. Write \`${meant}\``;
}

/** A longer text is no misspelled duration. */
const LONGEST_DURATION = 40;

const UNITS: Readonly<Record<string, string>> = {
  minute: 'minutes',
  min: 'minutes',
  hour: 'hours',
  hr: 'hours',
  h: 'hours',
  day: 'days',
  d: 'days',
  week: 'weeks',
  wk: 'weeks',
  w: 'weeks',
  month: 'months',
  mon: 'months',
  mth: 'months',
  mo: 'months',
  year: 'years',
  yr: 'years',
  y: 'years',
  'working day': 'business days',
  'work day': 'business days',
  workday: 'business days',
  'business day': 'business days',
};
const SMALLER: Readonly<Record<string, readonly [number, string]>> = {
  hours: [60, 'minutes'],
  days: [24, 'hours'],
  weeks: [7, 'days'],
  years: [12, 'months'],
};
const WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const AMOUNT = /^(?:(\d{1,6})(?:[.,](\d{1,2}))?|([a-z]+))[\s-]*([a-z]+(?: days?)?)\.?$/;

function durationMeant(text: string): string | undefined {
  const [, whole, fraction, word, unitText] = text.length > LONGEST_DURATION ? [] : (AMOUNT.exec(text) ?? []);
  if (unitText === undefined) return undefined;
  const singular = unitText.length > 2 ? unitText.replace(/s$/, '') : unitText;
  const unit = Object.hasOwn(UNITS, singular) ? UNITS[singular] : undefined;
  const amount = word === undefined ? Number(`${whole}.${fraction ?? 0}`) : WORDS.indexOf(word.replace(/^an?$/, 'one'));
  if (unit === undefined || amount < 0) return undefined;
  const smaller = Number.isInteger(amount) ? undefined : SMALLER[unit];
  const meant = smaller ? `${amount * smaller[0]} ${smaller[1]}` : `${amount} ${unit}`;
  const singularOne = meant.startsWith('1 ') ? meant.replace(/s$/, '') : meant;
  return parseDuration(singularOne) === undefined ? undefined : singularOne;
}

/** Why a text is no date, and what to write. */
export function dateProblem(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return 'is a day that the calendar does not have. Write the day that is meant';
  const meant = dateMeant(text.trim());
  return `is not a date. Write ${meant === undefined ? 'year, month and day, such as `2026-06-30`' : `\`${meant}\``}`;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function dateMeant(text: string): string | undefined {
  if (parseTime(text) !== undefined) return text.slice(0, 10);
  const yearFirst = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(text);
  if (yearFirst) return joined(yearFirst[1], yearFirst[2], yearFirst[3]);
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (german) return joined(german[3], german[2], german[1]);
  const slashes = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text);
  // Day first or month first: only a number past twelve tells.
  if (slashes && Number(slashes[1]) > 12) return joined(slashes[3], slashes[2], slashes[1]);
  if (slashes && Number(slashes[2]) > 12) return joined(slashes[3], slashes[1], slashes[2]);
  const named =
    /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text) ??
    /^(\d{1,2})\.? ([a-z]{3,9})\.?,? (\d{4})$/i.exec(text);
  if (!named) return undefined;
  const [month, day] = /^\d/.test(named[1]!) ? [named[2]!, named[1]!] : [named[1]!, named[2]!];
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  return number === 0 ? undefined : joined(named[3], String(number), day);
}

function joined(year = '', month = '', day = ''): string | undefined {
  return parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** Why a text is no moment, and what to write. */
export function timeProblem(text: string): string {
  const parts =
    /^(\d{4}-\d{2}-\d{2})(?:[Tt ](\d{2}:\d{2})(:\d{2}(?:\.\d{1,9})?)? ?([Zz]|UTC|[+-]\d{2}:?\d{2})?)?$/.exec(
      text.trim(),
    );
  const example = 'such as `2026-03-02T09:12:00Z`';
  if (!parts) return `is not a moment. Write day, time and offset, ${example}`;
  const [, day, minutes, seconds = ':00', offset] = parts;
  if (minutes === undefined) return `says no time of day. Write day, time and offset, ${example}`;
  const whole = (zone: string): string => `${day}T${minutes}${seconds}${zone}`;
  if (parseTime(whole('Z')) === undefined)
    return `is a moment that the calendar does not have. Write the one that is meant, ${example}`;
  if (offset === undefined)
    return `has no offset from UTC, so nobody knows which hour it was. Write \`${whole('Z')}\` for UTC, or \`${whole('+01:00')}\``;
  const meant = whole(/^[zu]/i.test(offset) ? 'Z' : offset.replace(/^(...):?/, '$1:'));
  return `is not a moment. Write ${parseTime(meant) === undefined ? `day, time and offset, ${example}` : `\`${meant}\``}`;
}

/** Why a text is no version, and what to write. */
export function versionProblem(text: string): string {
  const parts = /^v?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?((?:[-+][\da-z.+-]*)?)$/i.exec(text.trim());
  const meant = parts && `${[parts[1], parts[2] ?? 0, parts[3] ?? 0].map(Number).join('.')}${parts[4]}`;
  return `is not a version. Write ${meant && isVersion(meant) ? `\`${meant}\`` : 'three numbers, such as `2.1.0`'}`;
}

/** Why a text is no id, and what to write. */
export function idProblem(text: string): string {
  const meant = toId(text.slice(0, LONGEST_ID));
  const form = 'is not an id: lower-case letters and digits, joined by single hyphens';
  return meant === '' ? form : `${form}. Write ${shown(meant)}`;
}

/** More of a text is not turned into an id. */
const LONGEST_ID = 60;
