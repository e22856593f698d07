import { dateInWords, distanceInWords } from '../../../language/forms/date-in-words.ts';
import { parseDate, parseTime } from '../../../language/forms/date.ts';
import type { Card } from '../card.ts';
import type { HoverContext } from '../context.ts';
import { prose } from '../markdown.ts';

/** A day with its weekday, and how far away it is. */
export function dateCard(text: string, { today }: HoverContext): Card | undefined {
  const date = parseDate(text);
  if (date === undefined) return undefined;
  return { name: prose`**${dateInWords(date)}**`, facts: [prose`${distanceInWords(date, today)}`], sentences: [] };
}

/** A moment in UTC, and how far away its day is. */
export function timeCard(text: string, { today }: HoverContext): Card | undefined {
  const time = parseTime(text);
  const written = time === undefined ? undefined : new Date(time).toISOString();
  const date = written === undefined ? undefined : parseDate(written.slice(0, 10));
  if (written === undefined || date === undefined) return undefined;
  return {
    name: prose`**${dateInWords(date)}, ${written.slice(11, 16)} UTC**`,
    facts: [prose`${distanceInWords(date, today)}`],
    sentences: [],
  };
}
