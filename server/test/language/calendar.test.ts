import assert from 'node:assert/strict';
import { addTo } from '../../src/language/forms/calendar.ts';
import { parseDuration } from '../../src/language/forms/duration.ts';

/** A day, what is added, and the day that comes out. 2026-11-25 is a Wednesday. */
const SUMS: readonly (readonly [date: string, duration: string, result: string | undefined])[] = [
  ['2026-11-25', '1 day', '2026-11-26'],
  ['2026-12-31', '1 day', '2027-01-01'],
  ['2026-11-25', '2 weeks', '2026-12-09'],
  ['2026-01-31', '1 month', '2026-02-28'],
  ['2024-01-31', '1 month', '2024-02-29'],
  ['2024-02-29', '1 year', '2025-02-28'],
  ['2025-08-31', '6 months', '2026-02-28'],
  ['2026-10-31', '13 months', '2027-11-30'],
  ['2026-11-30', '3 months', '2027-02-28'],
  ['2026-01-31', 'P1M1D', '2026-03-01'],
  ['2026-11-25', '23 hours', '2026-11-25'],
  ['2026-11-25', '48 hours', '2026-11-27'],
  ['2026-11-25', '2 business days', '2026-11-27'],
  ['2026-11-25', '3 business days', '2026-11-30'],
  ['2026-11-28', '1 business day', '2026-11-30'],
  ['2026-11-28', '5 business days', '2026-12-04'],
  ['2026-11-25', '10 business days', '2026-12-09'],
  ['2026-11-28', 'immediately', '2026-11-28'],
  ['9999-12-31', '1 month', undefined],
  ['9999-12-31', '1 day', undefined],
  ['2026-11-25', '999999999 years', undefined],
  ['2026-11-25', '999999999 days', undefined],
];

describe('a day and a duration', () => {
  for (const [date, duration, result] of SUMS) {
    it(`${date} and ${duration} is ${result ?? 'beyond what can be written'}`, () =>
      assert.equal(addTo(date, parseDuration(duration)!), result));
  }
});
