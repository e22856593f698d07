import assert from 'node:assert/strict';
import { statedIntervals } from '../../src/semantics/intervals.ts';

/** A text and the intervals that it states. */
const TEXTS: readonly (readonly [text: string, intervals: readonly string[]])[] = [
  ['The quarterly access review falls due', ['3 months']],
  ['Every quarter', ['3 months']],
  ['The last business day of the month', ['1 month']],
  ['The semi-annual exercise', ['6 months']],
  ['Twice a year', ['6 months']],
  ['The annual attestation', ['1 year']],
  ['Every twelve months', ['1 year']],
  ['Every 18 months', ['18 months']],
  ['Every two quarters', ['6 months']],
  ['Every other week', ['2 weeks']],
  ['Each Monday at 09:00', ['1 week']],
  ['Nightly', ['1 day']],
  ['Every business day', ['1 day']],
  ['A monthly review and an annual one', ['1 month', '1 year']],
  // Both mean two things.
  ['The biannual review', []],
  ['The bimonthly review', []],
  ['The review falls due', []],
  ['Monday is the day of the review', []],
  ['The bi-weekly newsletter', []],
];

describe('the intervals that a text states', () => {
  for (const [text, intervals] of TEXTS) {
    it(`"${text}": ${intervals.join(', ') || 'none'}`, () => assert.deepEqual(statedIntervals(text), intervals));
  }
});
