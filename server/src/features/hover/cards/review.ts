import { dateInWords } from '../../../language/forms/date-in-words.ts';
import { daysBetween } from '../../../language/forms/date.ts';
import type { CalendarDate } from '../../../language/forms/date.ts';
import { reviewDue } from '../../../semantics/review.ts';
import type { Review } from '../../../semantics/review.ts';
import { prose } from '../markdown.ts';
import type { Markdown } from '../markdown.ts';

/** When the next review is due, or for how long it has been; nothing where that can't be told. */
export function dueSentence(review: Review | undefined, today: CalendarDate): readonly Markdown[] {
  const due = review && reviewDue(review);
  if (due === undefined) return [];
  const days = daysBetween(today, due);
  const date = dateInWords(due);
  if (days < 0) return [prose`**Overdue by ${counted(-days)}**: the review was due on ${date}.`];
  return [
    days === 0 ? prose`The next review is due today.` : prose`The next review is due on ${date}, in ${counted(days)}.`,
  ];
}

function counted(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}
