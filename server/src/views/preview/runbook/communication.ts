import type { PreviewSection } from '../../../contracts/preview.ts';
import type { Runbook } from '../../../language/model/runbook.ts';
import type { Desk } from '../desk.ts';
import { entryRange, entryRanges } from '../entries.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { inline } from '../inline.ts';
import { roles } from '../names.ts';
import { commas, rangeOf, section, table } from '../parts.ts';
import { duration } from './triggers.ts';

/** Who is told, and whom to turn to when it does not move on. */
export function communication(runbook: Runbook, desk: Desk): PreviewSection | undefined {
  const rows = runbook.communication.map((row) => ({
    attributes: desk.from(row.node),
    cells: [
      html`${commas(row.severity.map(({ text }) => html`${text}`)) ?? 'Any'}`,
      html`${roles(row.notify, desk)}${desk.notes(row.node)}`,
      inline(row.channel),
      html`${row.within && duration(row.within)}`,
      html`${row.every && `every ${duration(row.every)}`}`,
    ],
  }));
  const told = table('Who is told', ['Severity', 'Who', 'Where', 'Within', 'Updates'], rows, 'shown');
  const escalated = escalations(runbook, desk);
  const range = rangeOf(entryRanges(desk.document, ['communication', 'escalation']));
  return section(
    desk,
    'communication',
    'Communication and escalation',
    range,
    told || escalated ? html`${told}${escalated}` : undefined,
  );
}

/** When whom to turn to. */
export function escalations({ escalation }: Pick<Runbook, 'escalation'>, desk: Desk): Html | undefined {
  return table(
    'Escalation',
    ['After', 'When', 'To', 'Where'],
    escalation.map((row) => ({
      attributes: desk.from(row.node),
      cells: [
        html`${row.after && duration(row.after)}${desk.notes(row.node)}`,
        inline(row.when),
        html`${roles(row.to, desk)}`,
        inline(row.channel),
      ],
    })),
    'shown',
  );
}

/** The section of a document that has escalation alone. */
export function escalationSection(document: Pick<Runbook, 'escalation'>, desk: Desk): PreviewSection | undefined {
  return section(
    desk,
    'escalation',
    'Escalation',
    entryRange(desk.document, 'escalation'),
    escalations(document, desk),
  );
}
