import { parseDate } from '../../language/forms/date.ts';
import { newProgram } from '../../scaffold/new-program.ts';
import { CATEGORIES } from '../../semantics/catalog.ts';
import type { Misuse } from '../command.ts';

/** The text of a new soc2.yaml, by the options; the period is this calendar year where none is given. */
export function programText(options: ReadonlyMap<string, string>, today: string): string | Misuse {
  const year = today.slice(0, 4);
  const type = options.get('report-type') ?? (options.has('as-of') ? 'I' : 'II');
  const [from, to] = [options.get('from') ?? `${year}-01-01`, options.get('to') ?? `${year}-12-31`];
  const asOf = options.get('as-of') ?? today;
  for (const [name, date] of [
    ['from', from],
    ['to', to],
    ['as-of', asOf],
  ] as const)
    if (parseDate(date) === undefined)
      return { problem: `"${date}" is no value for --${name}; it takes a day such as 2026-06-30` };
  if (from > to) return { problem: `the period ends on ${to}, before it begins on ${from}` };
  const categories = (options.get('categories') ?? '')
    .split(',')
    .map((category) => category.trim())
    .filter((category) => category !== '');
  const unknown = categories.find((category) => !CATEGORIES.has(category));
  if (unknown !== undefined)
    return { problem: `there is no category "${unknown}"; there are ${[...CATEGORIES.keys()].join(', ')}` };
  return newProgram({
    organization: options.get('organization') ?? 'Our organization',
    report: type === 'I' ? { type, asOf } : { type: 'II', from, to },
    categories,
  });
}
