import type { Support } from '../../contracts/coverage.ts';

/** What keeps a runbook from covering what it claims, in a few words each. */
export const WEAKNESSES = {
  draft: 'a draft',
  noStatus: 'not active',
  overdue: (days: number) => `review overdue by ${days} ${days === 1 ? 'day' : 'days'}`,
  neverReviewed: 'never reviewed',
  untested: 'never tested',
  errors: (count: number) => `${count} ${count === 1 ? 'error' : 'errors'}`,
  broken: 'does not parse',
  headerOnly: 'claimed in the header, supported by no step',
  noEvidence: 'no supporting step captures evidence',
} as const;

/** Why something is in its state, as a sentence. */
export const REASONS = {
  covered: (runbooks: readonly string[]) => `Operated by ${runbooks.join(', ')}.`,
  weak: (runbooks: readonly Support[]) =>
    `Claimed, but weak: ${runbooks.map(({ runbook, weaknesses }) => `${runbook} (${weaknesses.join('; ')})`).join(', ')}.`,
  gap: 'A procedure is expected, and no runbook operates it.',
  policy: 'Met by policy; no runbook is expected.',
  optional: 'Nothing in particular is expected, and no runbook operates it.',
  excludedWithoutReason: 'Excluded, without a reason.',
  controlGap: 'No runbook operates this control.',
  policyControl: 'A policy control; no runbook is expected.',
} as const;
