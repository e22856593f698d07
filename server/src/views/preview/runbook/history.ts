import type { PreviewSection } from '../../../contracts/preview.ts';
import type { Runbook } from '../../../language/model/runbook.ts';
import type { Desk } from '../desk.ts';
import { entryRanges } from '../entries.ts';
import { reviewState } from '../header.ts';
import { html } from '../html.ts';
import { inline, link } from '../inline.ts';
import { role, roles } from '../names.ts';
import { commas, definitions, rangeOf, section, table, text } from '../parts.ts';
import { duration } from './triggers.ts';

/** When it was reviewed and tested, what that found, and how it ends. */
export function history(runbook: Runbook, desk: Desk): PreviewSection | undefined {
  const { review, tests, retirement, references, linkedFrom } = runbook;
  const tested = table(
    'Tests',
    ['Date', 'Kind', 'Scenario', 'Participants', 'Gaps', 'Changes'],
    tests.map((test) => ({
      attributes: desk.from(test.node),
      cells: [
        html`${test.date?.text}${desk.notes(test.node)}`,
        html`${test.kind?.text}`,
        inline(test.scenario),
        html`${roles(test.participants, desk)}`,
        html`${commas(test.gaps.map((gap) => inline(gap))) ?? 'none'}`,
        html`${commas(test.changes.map((change) => inline(change))) ?? 'none'}`,
      ],
    })),
    'shown',
  );
  const facts = definitions([
    ['Review', reviewState(review, desk)],
    [
      'Cadence',
      review?.cadence ? html`${review.cadence.text}` : review?.every && html`every ${duration(review.every)}`,
    ],
    ['Reviewed by', review?.by && role(review.by, desk)],
    [
      'Retired',
      retirement?.date && html`${retirement.date.text}${retirement.reason && html`: ${inline(retirement.reason)}`}`,
    ],
    ['Replaced by', text(retirement?.replacedBy)],
    ['Kept until', text(retirement?.retainUntil)],
    ['Linked from', commas(linkedFrom.map(({ text }) => link(text, text)))],
    ['References', commas(references.map(({ text }) => link(text, text)))],
  ]);
  const range = rangeOf(entryRanges(desk.document, ['review', 'tests', 'retirement', 'linkedFrom', 'references']));
  return section(desk, 'history', 'Reviews and tests', range, facts || tested ? html`${facts}${tested}` : undefined);
}
