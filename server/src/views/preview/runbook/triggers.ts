import type { PreviewSection } from '../../../contracts/preview.ts';
import { parseDuration } from '../../../language/forms/duration.ts';
import { durationInWords } from '../../../language/forms/duration-in-words.ts';
import type { Runbook } from '../../../language/model/runbook.ts';
import type { Trigger } from '../../../language/model/shared.ts';
import type { Scalar } from '../../../language/syntax/tree.ts';
import type { Desk } from '../desk.ts';
import { entryRange } from '../entries.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { inline } from '../inline.ts';
import { roles, system } from '../names.ts';
import { section, table } from '../parts.ts';

/** What starts it. */
export function triggers(runbook: { readonly triggers: readonly Trigger[] }, desk: Desk): PreviewSection | undefined {
  const content =
    runbook.triggers.length === 0
      ? undefined
      : html`<ul class="triggers">
          ${runbook.triggers.map((trigger) => triggerItem(trigger, desk))}
        </ul>`;
  return section(desk, 'triggers', 'Trigger', entryRange(desk.document, 'triggers'), content);
}

function triggerItem(trigger: Trigger, desk: Desk): Html {
  const { type, event, source, every } = trigger;
  return html`<li${desk.from(trigger.node)}>${inline(event)}<span class="aside">${type?.text}${
    source && html`, from ${system(source, desk)}`
  }${every && html`, every ${duration(every)}`}</span>${desk.notes(trigger.node)}</li>`;
}

/** How urgent it can be, and what that asks for. */
export function severity(runbook: Runbook, desk: Desk): PreviewSection | undefined {
  const rows = [...runbook.severity].map(([name, level]) => ({
    attributes: desk.from(level.key),
    cells: [
      html`${name}`,
      inline(level.when),
      html`${level.acknowledge && duration(level.acknowledge)}`,
      html`${level.resolve && duration(level.resolve)}`,
      html`${roles(level.approver, desk)}`,
    ],
  }));
  const heads = ['Level', 'When', 'Acknowledge within', 'Resolve within', 'Signed off by'];
  return section(
    desk,
    'severity',
    'Severity',
    entryRange(desk.document, 'severity'),
    table('Severity levels', heads, rows),
  );
}

/** A duration in words; as it is written where it is none. */
export function duration(scalar: Scalar | string): string {
  const written = typeof scalar === 'string' ? scalar : scalar.text;
  const known = parseDuration(written);
  return known && known.months + known.days + known.businessDays + known.seconds > 0 ? durationInWords(known) : written;
}
