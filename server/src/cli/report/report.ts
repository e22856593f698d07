import { SEVERITIES } from '../../contracts/finding.ts';
import type { Finding, Severity } from '../../contracts/finding.ts';
import { nameOf } from '../lint/names.ts';
import type { Linted } from '../lint/run.ts';

/** The findings of a run, in the order in which they are told. */
export interface Report {
  /** How many files were linted. */
  readonly files: number;
  readonly shown: readonly ShownFile[];
  /** Findings of each severity that are told, and those that lie below the level asked for. */
  readonly counts: Counts;
  readonly hidden: Counts;
}

export type Counts = Readonly<Record<Severity, number>>;

export interface ShownFile {
  readonly uri: string;
  readonly name: string;
  readonly findings: readonly Finding[];
}

/** Sorts findings by file, line, column and rule, and leaves out what lies below a severity. */
export function createReport(files: readonly Linted[], folder: string, least: Severity): Report {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  const hidden = { ...counts };
  const shown: ShownFile[] = [];
  for (const { uri, findings } of files) {
    const kept = findings.filter(({ severity }) => {
      const isShown = SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);
      (isShown ? counts : hidden)[severity] += 1;
      return isShown;
    });
    if (kept.length > 0) shown.push({ uri, name: nameOf(uri, folder), findings: kept.sort(byPlace) });
  }
  shown.sort((a, b) => compare(a.name, b.name));
  return { files: files.length, shown, counts, hidden };
}

export function total(counts: Counts): number {
  return SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);
}

function byPlace({ place: { start: a }, rule: x }: Finding, { place: { start: b }, rule: y }: Finding): number {
  return a.line - b.line || a.character - b.character || compare(x, y);
}

/** By code units, so that the order does not depend on the language of a machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
