import type { PreviewSection } from '../../../contracts/preview.ts';
import type { EvidenceItem, Runbook } from '../../../language/model/runbook.ts';
import { statedOf } from '../../../semantics/evidence-items.ts';
import type { DefaultedKey } from '../../../semantics/evidence-items.ts';
import { lookUp } from '../look-up.ts';
import type { Desk } from '../desk.ts';
import { entryRange } from '../entries.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { inline } from '../inline.ts';
import { commas, section, table } from '../parts.ts';
import { evidenceName, stepLink } from './steps.ts';
import { duration } from './triggers.ts';

/** What is captured, where it comes from, where it is kept and for how long, and by which step. */
export function evidenceSchedule(runbook: Runbook, desk: Desk): PreviewSection | undefined {
  const rows = [...runbook.evidence].map(([id, item]) => ({
    attributes: html` id="${desk.elementOf(item, evidenceName(id))}"${desk.from(item.place)}`,
    cells: [
      html`${inline(item.artifact)} <code class="aside">${id}</code>${desk.notes(item.node)}${desk.notes(item.place)}`,
      value(item, 'type', runbook, desk),
      value(item, 'source', runbook, desk),
      value(item, 'store', runbook, desk),
      value(item, 'retain', runbook, desk),
      value(item, 'capture', runbook, desk),
      html`${commas(capturing(id, item, runbook, desk))}`,
    ],
  }));
  const heads = ['Evidence', 'Type', 'From', 'Kept in', 'Kept for', 'Capture', 'By step'];
  const content = table('Evidence schedule', heads, rows);
  const isDefaulted = content?.html.includes('class="default"') === true;
  return section(
    desk,
    'evidence',
    'Evidence',
    entryRange(desk.document, 'evidence'),
    content &&
      html`${content}${isDefaulted && html`<p class="legend">Values in italics are defaults of the runbook or the program.</p>`}`,
  );
}

function value(item: EvidenceItem, key: DefaultedKey, runbook: Runbook, desk: Desk): Html {
  const stated = statedOf(item, key, runbook, desk.program?.evidenceDefaults);
  if (!stated) return html``;
  const shown =
    key === 'retain'
      ? duration(stated.text)
      : key === 'source' || key === 'store'
        ? lookUp(stated.text, desk)
        : stated.text;
  return stated.by === 'item'
    ? html`<span${desk.from(stated.node)}>${shown}</span>`
    : html`<em class="default">${shown}</em>`;
}

function capturing(id: string, item: EvidenceItem, { steps }: Runbook, desk: Desk): readonly Html[] {
  const naming = steps
    .filter(({ evidence }) => evidence.some(({ text }) => text === id))
    .flatMap((step) => step.id ?? []);
  return [...naming, ...item.covers].map((step) => stepLink(step, desk));
}
