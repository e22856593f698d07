import type { PreviewSection } from '../../../contracts/preview.ts';
import type { ProgramFile } from '../../../language/model/program.ts';
import { CATEGORIES, CRITERIA } from '../../../semantics/catalog.ts';
import type { Desk } from '../desk.ts';
import { entryRange, entryRanges } from '../entries.ts';
import { header } from '../header.ts';
import { html } from '../html.ts';
import { inline } from '../inline.ts';
import { mapped, people, role } from '../names.ts';
import { commas, section, table, text } from '../parts.ts';
import { duration } from '../runbook/triggers.ts';

/** soc2.yaml as a page: what is reported on, and the controls, systems, roles and exceptions that there are. */
export function programPage(program: ProgramFile, desk: Desk): readonly (PreviewSection | undefined)[] {
  const { report, categories, retention } = program;
  const named = categories
    .filter(({ text }) => text !== 'security')
    .map(({ text }) => CATEGORIES.get(text)?.title ?? text);
  return [
    header(desk, {
      kind: 'Program',
      title: program.organization,
      instead: program.program?.text ?? 'Untitled program',
      status: undefined,
      facts: [
        ['Report', report?.type && html`<span ${desk.from(report.node)}>SOC 2 type ${report.type.text}</span>`],
        ['Period', report?.period && html`${report.period.from?.text} to ${report.period.to?.text}`],
        ['As of', text(report?.asOf)],
        ['Categories', html`${['Security', ...named].join(', ')}`],
        ['Evidence is kept', retention && html`at least ${duration(retention)}`],
      ],
      ranges: entryRanges(desk.document, ['program', 'organization', 'report', 'categories', 'retention']),
    }),
    exclusions(program, desk),
    controls(program, desk),
    systemsOf(program, desk),
    rolesOf(program, desk),
    exceptions(program, desk),
    settings(program, desk),
  ];
}

function exclusions({ exclusions }: ProgramFile, desk: Desk): PreviewSection | undefined {
  const rows = [...exclusions].map(([id, { reason, place }]) => ({
    attributes: desk.from(place),
    cells: [html`${id}${desk.notes(place)}`, html`${CRITERIA.get(id)?.title}`, inline(reason)],
  }));
  const content = table('Exclusions', ['Criterion', 'Title', 'Reason'], rows);
  return section(desk, 'exclusions', 'Exclusions', entryRange(desk.document, 'exclusions'), content);
}

function controls({ controls }: ProgramFile, desk: Desk): PreviewSection | undefined {
  const rows = [...controls].map(([id, { title, criteria, procedure, owner, node, place }]) => ({
    attributes: desk.from(place),
    cells: [
      html`${id}${desk.notes(place)}${desk.notes(node)}`,
      inline(title),
      html`${mapped(criteria, [], desk)}`,
      html`${procedure?.text ?? 'runbook'}`,
      html`${owner && role(owner, desk)}`,
    ],
  }));
  const content = table('Controls', ['Control', 'Title', 'Criteria', 'By', 'Owner'], rows);
  return section(desk, 'controls', 'Controls', entryRange(desk.document, 'controls'), content);
}

function systemsOf({ systems }: ProgramFile, desk: Desk): PreviewSection | undefined {
  const rows = [...systems].map(([id, { name, kind, status, holds, logRetention, replacedBy, node, place }]) => ({
    attributes: desk.from(place),
    cells: [
      html`${inline(name ?? id)} <code class="aside">${id}</code>${desk.notes(place)}${desk.notes(node)}`,
      html`${kind?.text}`,
      html`${status?.text ?? 'active'}${replacedBy && `, replaced by ${replacedBy.text}`}`,
      html`${holds.map(({ text }) => text).join(', ')}`,
      html`${logRetention && duration(logRetention)}`,
    ],
  }));
  const content = table('Systems', ['System', 'Kind', 'Status', 'Holds', 'Logs are kept'], rows);
  return section(desk, 'systems', 'Systems', entryRange(desk.document, 'systems'), content);
}

function rolesOf({ roles }: ProgramFile, desk: Desk): PreviewSection | undefined {
  const rows = [...roles].map(([id, { title, kind, holders, node, place }]) => ({
    attributes: desk.from(place),
    cells: [
      html`${inline(title ?? id)} <code class="aside">${id}</code>${desk.notes(place)}${desk.notes(node)}`,
      html`${people(holders, desk) ?? (kind ? html`<em>${kind.text}</em>` : 'nobody')}`,
    ],
  }));
  return section(desk, 'roles', 'Roles', entryRange(desk.document, 'roles'), table('Roles', ['Role', 'Held by'], rows));
}

function exceptions({ exceptions }: ProgramFile, desk: Desk): PreviewSection | undefined {
  const rows = exceptions.map(({ rule, runbooks, reason, compensating, approvedBy, until, node }) => ({
    attributes: desk.from(node),
    cells: [
      html`${rule?.text}${desk.notes(node)}`,
      html`${commas(runbooks.map(({ text }) => html`${text}`)) ?? 'everywhere'}`,
      inline(reason),
      inline(compensating),
      html`${approvedBy && role(approvedBy, desk)}`,
      html`${until?.text}`,
    ],
  }));
  const heads = ['Rule', 'Where', 'Reason', 'What is done instead', 'Approved by', 'Until'];
  const content = table('Exceptions', heads, rows);
  return section(desk, 'exceptions', 'Exceptions', entryRange(desk.document, 'exceptions'), content);
}

function settings({ rules }: ProgramFile, desk: Desk): PreviewSection | undefined {
  const rows = [...rules].map(([rule, { key, value }]) => ({
    attributes: desk.from(key),
    cells: [html`${rule}${desk.notes(key)}`, html`${value?.text}`],
  }));
  const content = table('Rules that are set', ['Rule', 'Reported as'], rows);
  return section(desk, 'rules', 'Rules', entryRange(desk.document, 'rules'), content);
}
