import { SEVERITIES } from '../../contracts/finding.ts';
import type { Severity } from '../../contracts/finding.ts';
import { total } from './report.ts';
import type { Counts, Report } from './report.ts';

/** The whole run in one line: "12 files: 3 errors, 5 warnings, 2 hints not shown". */
export function summary({ files, counts, hidden }: Report): string {
  const left = total(hidden) === 0 ? [] : [`${counted(hidden).join(' and ')} not shown`];
  const found = total(counts) === 0 ? ['nothing to report'] : counted(counts);
  return `${files} ${files === 1 ? 'file' : 'files'}: ${[...found, ...left].join(', ')}`;
}

const ONE: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'informational finding',
  hint: 'hint',
};

function counted(counts: Counts): string[] {
  return SEVERITIES.filter((severity) => counts[severity] > 0).map(
    (severity) => `${counts[severity]} ${ONE[severity]}${counts[severity] === 1 ? '' : 's'}`,
  );
}
