import { SEVERITIES } from '../../contracts/finding.ts';
import type { Severity } from '../../contracts/finding.ts';
import { localToday } from '../../homes/clock.ts';
import { parseDate } from '../../language/forms/date.ts';
import type { CalendarDate } from '../../language/forms/date.ts';
import type { Misuse, Option } from '../command.ts';
import { FORMATS } from '../report/formats.ts';
import type { Format } from '../report/format.ts';

export const LINT_OPTIONS: readonly Option[] = [
  {
    name: 'format',
    value: 'FORMAT',
    choices: [...FORMATS.keys()],
    summary: `How to report: ${[...FORMATS.keys()].join(' or ')}; text if left out`,
  },
  { name: 'output', value: 'FILE', summary: 'Write the report to a file, not to standard output' },
  {
    name: 'severity',
    value: 'LEVEL',
    choices: SEVERITIES,
    summary: `Report findings from this level up: ${SEVERITIES.join(', ')}; information if left out. What lies below is counted`,
  },
  { name: 'max-warnings', value: 'N', summary: 'End with 1 if there are more warnings than this' },
  { name: 'quiet', summary: 'Report errors only (unless --severity says otherwise), and no summary' },
  { name: 'today', value: 'DATE', summary: 'The day to lint for, as 2026-06-30; today if left out' },
  { name: 'stdin-filename', value: 'FILE', summary: 'With -: the file that standard input stands for' },
];

/** The options of `lint`, read. */
export interface LintOptions {
  readonly format: Format;
  readonly output: string | undefined;
  readonly severity: Severity;
  readonly maxWarnings: number;
  readonly quiet: boolean;
  readonly today: CalendarDate;
  readonly standIn: string | undefined;
}

export function lintOptions(options: ReadonlyMap<string, string>): LintOptions | Misuse {
  const warnings = options.get('max-warnings');
  if (warnings !== undefined && !/^\d{1,9}$/.test(warnings))
    return { problem: `"${warnings}" is no value for --max-warnings; it takes a whole number, 0 or more` };
  const today = dayOf(options);
  if (typeof today !== 'string') return today;
  const quiet = options.has('quiet');
  return {
    format: FORMATS.get(options.get('format') ?? 'text')!,
    output: options.get('output'),
    severity: (options.get('severity') as Severity | undefined) ?? (quiet ? 'error' : 'information'),
    maxWarnings: warnings === undefined ? Infinity : Number(warnings),
    quiet,
    today,
    standIn: options.get('stdin-filename'),
  };
}

/** The day of `--today`, else today. */
export function dayOf(options: ReadonlyMap<string, string>): CalendarDate | Misuse {
  const given = options.get('today');
  if (given === undefined) return localToday();
  return parseDate(given) ?? { problem: `"${given}" is no value for --today; it takes a day such as 2026-06-30` };
}
