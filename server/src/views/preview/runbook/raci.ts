import type { PreviewSection } from '../../../contracts/preview.ts';
import type { Runbook } from '../../../language/model/runbook.ts';
import type { Desk } from '../desk.ts';
import { entryRange } from '../entries.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { inline } from '../inline.ts';
import { roleTitle } from '../names.ts';
import { section, table } from '../parts.ts';

const LETTERS = [
  ['R', 'Responsible'],
  ['A', 'Accountable'],
  ['C', 'Consulted'],
  ['I', 'Informed'],
] as const;

/** Who answers for what: activities by roles. */
export function raci(runbook: Runbook, desk: Desk): PreviewSection | undefined {
  const rows = runbook.raci.map((row) => ({ row, letters: lettersOf(row, runbook) }));
  const roles = [...new Set(rows.flatMap(({ letters }) => [...letters.keys()]))];
  const content = table(
    'Responsibilities',
    ['Activity', ...roles.map((role) => roleTitle(role, desk, runbook))],
    rows.map(({ row, letters }) => ({
      attributes: desk.from(row.node),
      cells: [
        html`${inline(row.activity)}${desk.notes(row.node)}`,
        ...roles.map((role) => cell(letters.get(role) ?? [])),
      ],
    })),
  );
  return section(
    desk,
    'raci',
    'Responsibilities',
    entryRange(desk.document, 'raci'),
    content &&
      html`${content}
        <p class="legend">${LETTERS.map(([letter, word]) => html`<span><b>${letter}</b> ${word}</span> `)}</p>`,
  );
}

function cell(letters: readonly string[]): Html {
  return html`<span class="raci"
    >${letters.map((letter) => html`<abbr title="${wordOf(letter)}">${letter}</abbr> `)}</span
  >`;
}

function wordOf(letter: string): string {
  return LETTERS.find(([known]) => known === letter)?.[1] ?? '';
}

/** What each role is in a row. Who does the steps is responsible where the row does not say who is. */
function lettersOf(row: Runbook['raci'][number], { steps }: Runbook): ReadonlyMap<string, readonly string[]> {
  const doers = row.steps.flatMap(({ text }) => steps.find(({ id }) => id?.text === text)?.by ?? []);
  const found = new Map<string, string[]>();
  const add = (letter: string, role: string): void => {
    const known = found.get(role) ?? [];
    if (!known.includes(letter)) found.set(role, [...known, letter]);
  };
  for (const { text } of row.responsible.length > 0 ? row.responsible : doers) add('R', text);
  for (const { text } of row.accountable) add('A', text);
  for (const { text } of row.consulted) add('C', text);
  for (const { text } of row.informed) add('I', text);
  return found;
}
