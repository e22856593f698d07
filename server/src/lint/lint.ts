import type { Finding, Place } from '../contracts/finding.ts';
import type { Logger } from '../contracts/logger.ts';
import type { Program } from '../contracts/program.ts';
import type { Context, Definition, Report, Rule } from '../contracts/rule.ts';
import type { Document } from '../language/document.ts';
import { isKind } from '../language/document.ts';
import type { CalendarDate } from '../language/forms/date.ts';
import { suppressionsOf } from '../language/suppressions.ts';
import type { Settings } from '../program/settings.ts';
import type { Raised } from './raised.ts';
import { idleSuppressions, suppress, unknownSuppressions } from './suppress.ts';
import { onOneLine, placeOf } from './place.ts';
import { applies, severityOf } from './policy.ts';

/** What a document is linted with. */
export interface LintContext {
  readonly rules: readonly Rule[];
  readonly program: Program | undefined;
  /** The soc2.yaml that the document belongs to, readable or not. */
  readonly programFile: string | undefined;
  readonly settings: Settings;
  readonly today: CalendarDate;
  /** The document as of the last commit; undefined where nobody knows, or not yet. */
  readonly committed: Document | undefined;
  /** Whether every file of the program is known; until then, nothing is said of what is idle. */
  readonly complete: boolean;
  /** Where another file defines a name. */
  locate(file: string, definition: Definition): Place | undefined;
  readonly log: Logger;
}

export interface LintResult {
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** The exceptions of soc2.yaml, by index, that excused a finding here. */
  readonly usedExceptions: ReadonlySet<number>;
  /** Whether comments of the document suppress something, or try to. */
  readonly suppresses: boolean;
}

/** How many findings of one file are reported: more than anybody reads, fewer than an editor chokes on. */
export const MAX_FINDINGS = 500;

/** Runs the rules on a document. */
export function lint(document: Document, context: LintContext): LintResult {
  const raised: Raised[] = [];
  for (const rule of context.rules) {
    if (!applies(rule, document)) continue;
    for (const report of run(rule, document, context)) {
      const severity = severityOf(rule, report.severity ?? rule.severity, document, context.settings);
      if (severity !== undefined) raised.push({ rule, report, severity });
    }
  }
  const suppressions = suppressionsOf(document);
  const { kept, idle } = suppress(raised, suppressions, document);
  const excused = new Set<number>();
  const shown = kept.filter(({ rule }) => {
    const index = excusing(rule, document, context);
    if (index !== undefined) excused.add(index);
    return index === undefined;
  });
  const suppressionRule = context.rules.find((rule) => rule.id === 'bad-suppression');
  if (suppressionRule) {
    const severity = severityOf(suppressionRule, suppressionRule.severity, document, context.settings);
    // In a file that does not parse, some rules are silent, so that nothing can be said of what is idle.
    const isSure = context.complete && document.syntax.problems.length === 0;
    const reports = [
      ...unknownSuppressions(suppressions, context.rules),
      ...(isSure ? idleSuppressions(idle, context.rules) : []),
    ];
    if (severity) shown.push(...reports.map((report) => ({ rule: suppressionRule, report, severity })));
  }
  return { findings: inOrder(shown, document, context), usedExceptions: excused, suppresses: suppressions.length > 0 };
}

function run(
  rule: Rule,
  document: Document,
  { program, programFile, today, committed, log }: LintContext,
): readonly Report[] {
  const check = rule.check[document.kind] as
    ((document: Document, context: Context<never>) => Iterable<Report>) | undefined;
  try {
    return [...(check?.(document, { program, programFile, today, committed }) ?? [])];
  } catch (fault) {
    const what = fault instanceof Error ? fault.message : String(fault);
    log.error(`The rule ${rule.id} failed on ${document.uri}: ${what}`);
    const message = `The rule ${rule.id} failed on this file and reports nothing here; the other rules are not affected. (${what})`;
    return [{ at: document.model?.place ?? { start: 0, end: 0 }, message, severity: 'warning' }];
  }
}

/** The exception of the program that accepts what a rule finds in a document. */
function excusing(rule: Rule, document: Document, { settings, today }: LintContext): number | undefined {
  if (UNEXCUSABLE.has(rule.id)) return undefined;
  const owner = runbookOf(document);
  const index = settings.exceptions.findIndex((exception) => {
    if (exception.rule !== rule.id || (exception.until !== undefined && exception.until < today)) return false;
    return exception.runbooks.length === 0 || (owner !== undefined && exception.runbooks.includes(owner));
  });
  return index === -1 ? undefined : index;
}

/** Findings about exceptions and suppressions themselves, and about what can't be read at all. */
const UNEXCUSABLE = new Set(['exception-expired', 'bad-suppression', 'syntax']);

/** The runbook a document is, or is a run of. */
function runbookOf(document: Document): string | undefined {
  return isKind(document, 'runbook') || isKind(document, 'run') ? document.model?.runbook?.text : undefined;
}

function inOrder(raised: readonly Raised[], document: Document, context: LintContext): Finding[] {
  const findings = new Map<string, Finding>();
  for (const { rule, report, severity } of raised) {
    const range = onOneLine(document.source.getText(), report.at);
    const key = `${range.start} ${range.end} ${rule.id} ${report.message}`;
    if (findings.has(key)) continue;
    findings.set(key, {
      rule: rule.id,
      severity,
      message: report.message,
      place: placeOf(document, range),
      range,
      related: (report.related ?? []).flatMap((related) => {
        const place =
          'at' in related
            ? placeOf(document, onOneLine(document.source.getText(), related.at))
            : context.locate(related.file, related.definition);
        return place ? [{ place, message: related.message }] : [];
      }),
      fixable: rule.fix !== undefined && report.data !== undefined,
      tag: report.tag,
      data: report.data,
    });
  }
  const sorted = [...findings.values()].sort(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end || compare(a.rule, b.rule),
  );
  return sorted.length > MAX_FINDINGS
    ? [...sorted.slice(0, MAX_FINDINGS - 1), tooMany(sorted.length, document)]
    : sorted;
}

function tooMany(count: number, document: Document): Finding {
  const range = document.model?.place ?? { start: 0, end: 0 };
  const message = `This file has ${count} findings; only the first ${MAX_FINDINGS - 1} are shown. Mend some to see the others.`;
  return {
    rule: 'syntax',
    severity: 'warning',
    message,
    place: placeOf(document, range),
    range,
    related: [],
    fixable: false,
    tag: undefined,
    data: undefined,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
