import type { Finding, Fix } from '../contracts/finding.ts';
import type { Document } from '../language/document.ts';
import type { LintContext } from './lint.ts';

/** The ways to mend a finding of this version of a document. A fix that fails is logged and not offered. */
export function fixesOf(
  document: Document,
  finding: Finding,
  { rules, program, programFile, today, committed, log }: LintContext,
): readonly Fix[] {
  const rule = rules.find(({ id }) => id === finding.rule);
  if (!rule?.fix || finding.data === undefined) return [];
  try {
    const report = { at: finding.range, message: finding.message, data: finding.data };
    return rule.fix(document, report, { program, programFile, today, committed });
  } catch (fault) {
    log.error(
      `The fix of ${rule.id} failed on ${document.uri}: ${fault instanceof Error ? fault.message : String(fault)}`,
    );
    return [];
  }
}
