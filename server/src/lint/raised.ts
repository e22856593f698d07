import type { Severity } from '../contracts/finding.ts';
import type { Report, Rule } from '../contracts/rule.ts';

/** What a rule reports, on its way to becoming a finding. */
export interface Raised {
  readonly rule: Rule;
  readonly report: Report;
  readonly severity: Severity;
}
