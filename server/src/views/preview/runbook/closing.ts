import type { PreviewSection } from '../../../contracts/preview.ts';
import type { Runbook } from '../../../language/model/runbook.ts';
import type { Desk } from '../desk.ts';
import { entryRanges } from '../entries.ts';
import { html } from '../html.ts';
import { definitions, list, rangeOf, section } from '../parts.ts';
import { approvalText } from './approval.ts';
import { duration } from './triggers.ts';

/** How one knows that it is done, who closes it, and how to undo it. */
export function closing(runbook: Runbook, desk: Desk): PreviewSection | undefined {
  const { verification, signOff, rollback, objectives } = runbook;
  const content = definitions([
    ['Verified by', list(verification, desk)],
    ['Signed off by', signOff && approvalText(signOff, desk)],
    ['Rollback', list(rollback, desk)],
    ['Recovery time', objectives?.rto && html`<span${desk.from(objectives.rto)}>${duration(objectives.rto)}</span>`],
    ['Recovery point', objectives?.rpo && html`<span${desk.from(objectives.rpo)}>${duration(objectives.rpo)}</span>`],
  ]);
  const range = rangeOf(entryRanges(desk.document, ['verification', 'signOff', 'rollback', 'objectives']));
  return section(desk, 'closing', 'Verification and sign-off', range, content);
}
