import type { PreviewSection } from '../../../contracts/preview.ts';
import type { Playbook } from '../../../language/model/playbook.ts';
import type { Desk } from '../desk.ts';
import { entryRange, entryRanges } from '../entries.ts';
import { header, reviewState } from '../header.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { inline } from '../inline.ts';
import { role, roles } from '../names.ts';
import { commas, list, section, table } from '../parts.ts';
import { escalationSection } from '../runbook/communication.ts';
import { duration, triggers } from '../runbook/triggers.ts';

/** A playbook as a page: the phases with what is decided, done and called in each. */
export function playbookPage(playbook: Playbook, desk: Desk): readonly (PreviewSection | undefined)[] {
  const { title, owner, version, status, review, audience } = playbook;
  return [
    header(desk, {
      kind: 'Playbook',
      title,
      instead: playbook.playbook?.text ?? 'Untitled playbook',
      status,
      facts: [
        ['Id', playbook.playbook && html`<code ${desk.from(playbook.playbook)}>${playbook.playbook.text}</code>`],
        ['Version', version && html`${version.text}`],
        ['Owner', owner && role(owner, desk)],
        ['Audience', roles(audience, desk)],
        ['Review', reviewState(review, desk)],
      ],
      ranges: entryRanges(desk.document, ['playbook', 'title', 'version', 'status', 'owner', 'audience', 'review']),
    }),
    triggers(playbook, desk),
    phases(playbook, desk),
    escalationSection(playbook, desk),
    stakeholders(playbook, desk),
  ];
}

function phases(playbook: Playbook, desk: Desk): PreviewSection | undefined {
  const content =
    playbook.phases.length === 0
      ? undefined
      : html`<ol class="steps">
          ${playbook.phases.map((phase, at) => phaseItem(phase, at, desk))}
        </ol>`;
  return section(desk, 'phases', 'Phases', entryRange(desk.document, 'phases'), content);
}

function phaseItem(phase: Playbook['phases'][number], index: number, desk: Desk): Html {
  const { name, decisions, actions, runbooks, node } = phase;
  const element = desk.elementOf(phase, `phase ${index + 1}`);
  return html`<li class="step" id="${element}" ${desk.from(node)}>
    <h3><a href="#${element}" ${desk.from(name ?? node)}>${inline(name ?? `Phase ${index + 1}`)}</a></h3>
    ${desk.notes(node)}${decisions.map(
      (decision) =>
        html`<p class="gate" ${desk.from(decision.node)}>
          <strong>Decision:</strong> ${inline(decision.decides)}
          <span class="aside"
            >by
            ${roles(decision.by, desk)}${
              decision.consulted.length > 0 && html`, having heard ${roles(decision.consulted, desk)}`
            }</span
          >
        </p>`,
    )}${list(actions, desk)}${
      runbooks.length > 0 &&
      html`<p class="hand-over">
        Runbooks:
        ${commas(runbooks.map((runbook) => html`<code data-runbook="${runbook.text}" ${desk.from(runbook)}>${runbook.text}</code>`))}
      </p>`
    }
  </li>`;
}

function stakeholders(playbook: Playbook, desk: Desk): PreviewSection | undefined {
  const rows = playbook.stakeholders.map((row) => ({
    attributes: desk.from(row.node),
    cells: [
      html`${row.role && role(row.role, desk)}${desk.notes(row.node)}`,
      inline(row.duty),
      html`${row.within && duration(row.within)}`,
    ],
  }));
  const content = table('Stakeholders', ['Who', 'Duty', 'Within'], rows);
  return section(desk, 'stakeholders', 'Stakeholders', entryRange(desk.document, 'stakeholders'), content);
}
