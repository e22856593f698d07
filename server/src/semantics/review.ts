import { addTo } from '../language/forms/calendar.ts';
import { parseDate } from '../language/forms/date.ts';
import type { CalendarDate } from '../language/forms/date.ts';
import { parseDuration } from '../language/forms/duration.ts';
import type { Duration } from '../language/forms/duration.ts';
import type { Model } from '../language/model/read.ts';
import type { review } from '../language/model/shared.ts';
import type { Scalar } from '../language/syntax/tree.ts';

export type Review = Model<typeof review>;

const CADENCES: ReadonlyMap<string, string> = new Map([
  ['monthly', '1 month'],
  ['quarterly', '3 months'],
  ['semi-annual', '6 months'],
  ['annual', '1 year'],
]);

/** How often a document is reviewed, and where it says so. */
export interface Interval {
  readonly node: Scalar;
  readonly duration: Duration;
}

/** The interval of a review; undefined where none can be read, or where `cadence` and `every` both claim to say it. */
export function reviewInterval(review: Review): Interval | undefined {
  const { cadence, every } = review;
  const node = cadence ?? every;
  if (node === undefined || (cadence && every)) return undefined;
  const duration = parseDuration(cadence ? (CADENCES.get(cadence.text) ?? '') : node.text);
  return duration && { node, duration };
}

/** The day by which the next review is due: the last one and the interval, by the calendar. */
export function reviewDue(review: Review): CalendarDate | undefined {
  const last = review.last && parseDate(review.last.text);
  const interval = reviewInterval(review);
  return last === undefined || interval === undefined ? undefined : addTo(last, interval.duration);
}
