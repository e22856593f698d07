import { defineRule } from '../../contracts/rule.ts';
import type { Report } from '../../contracts/rule.ts';
import { replaceScalar } from '../../language/edit/replace.ts';
import { daysBetween, parseDate } from '../../language/forms/date.ts';
import type { CalendarDate } from '../../language/forms/date.ts';
import { written } from '../../language/syntax/tree.ts';
import type { Scalar } from '../../language/syntax/tree.ts';
import { reviewDue } from '../../semantics/review.ts';
import type { Review } from '../../semantics/review.ts';

const messages = {
  overdue: (due: string, days: number) =>
    `The review was due on ${due}, ${days === 1 ? 'a day' : `${days} days`} ago. An auditor takes it that nobody compared the text with what people do; review it and set \`last\`.`,
  future: (last: string) =>
    `The last review, \`${last}\`, lies in the future. An auditor takes a review that has not happened for a false record; write the day it was done.`,
};

interface Data {
  readonly last: Scalar;
}

export const rule = defineRule({
  id: 'overdue-review',
  section: 'life',
  severity: 'warning',
  summary: 'A review that is past its date, or that is said to have happened in the future.',
  criteria: ['CC5.3'],
  reads: [],
  check: {
    *runbook({ model }, { today }) {
      if (model?.review) yield* overdue(model.review, today);
    },
    *playbook({ model }, { today }) {
      if (model?.review) yield* overdue(model.review, today);
    },
  },
  fix(document, report, { today }) {
    const { last } = report.data as Data;
    return [
      { title: `Set the last review to today, ${today}`, edits: [replaceScalar(document, last, today)], safe: false },
    ];
  },
});

function* overdue(review: Review, today: CalendarDate): Iterable<Report> {
  const last = review.last && parseDate(review.last.text);
  if (!review.last || last === undefined) return;
  const at = written(review.last);
  // The day alone is replaced, not what an alias shares with another date.
  const data: Data = { last: review.last };
  const due = reviewDue(review);
  if (last > today) yield { at, message: messages.future(last), severity: 'error', data };
  else if (due !== undefined && due < today)
    yield { at, message: messages.overdue(due, daysBetween(due, today)), data };
}
