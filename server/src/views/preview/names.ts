import type { Program } from '../../contracts/program.ts';
import type { Runbook } from '../../language/model/runbook.ts';
import type { Scalar } from '../../language/syntax/tree.ts';
import { CRITERIA } from '../../semantics/catalog.ts';
import { currentHolders } from '../../semantics/holders.ts';
import { NO_SYSTEM } from '../../semantics/systems.ts';
import type { Desk } from './desk.ts';
import { runbookOf } from './desk.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { commas } from './parts.ts';

/** The title of a role, as the runbook or the program has it, else its id. */
export function roleTitle(
  id: string,
  { program }: { program: Program | undefined },
  runbook: Runbook | undefined,
): string {
  return runbook?.roles.get(id)?.title?.text ?? program?.roles.get(id)?.title ?? id;
}

/** Roles by their titles, with the id for whoever looks closer. */
export function roles(scalars: readonly Scalar[], desk: Desk): Html | undefined {
  return commas(scalars.map((scalar) => role(scalar, desk)));
}

export function role(scalar: Scalar, desk: Desk): Html {
  const title = roleTitle(scalar.text, desk, runbookOf(desk.document));
  return html`<span class="role" ${title !== scalar.text && html` title="${scalar.text}"`}${desk.from(scalar)}
    >${title}</span
  >`;
}

/** Who holds a role today, by name; empty where nobody is known. */
export function holdersOf(id: string, { program, today }: Desk): string {
  const facts = program?.roles.get(id);
  if (!facts || facts.kind !== 'internal') return '';
  return currentHolders(facts, program!.people, today)
    .map((person) => program!.people.get(person)?.name ?? person)
    .join(', ');
}

/** Systems by their names. */
export function systems(scalars: readonly Scalar[], desk: Desk): Html | undefined {
  return commas(scalars.filter(({ text }) => text !== NO_SYSTEM).map((scalar) => system(scalar, desk)));
}

export function system(scalar: Scalar, desk: Desk): Html {
  const facts = desk.program?.systems.get(scalar.text);
  const name = facts?.name ?? scalar.text;
  const status = facts && facts.status !== 'active' ? facts.status : undefined;
  return html`<span class="system" ${name !== scalar.text && html` title="${scalar.text}"`}${desk.from(scalar)}
    >${name}${status && html` <em class="status">(${status})</em>`}</span
  >`;
}

/** People by their names. */
export function people(scalars: readonly Scalar[], desk: Desk): Html | undefined {
  return commas(
    scalars.map(
      (scalar) =>
        html`<span class="person" ${desk.from(scalar)}
          >${desk.program?.people.get(scalar.text)?.name ?? scalar.text}</span
        >`,
    ),
  );
}

/** Criteria and controls as chips that say their titles. */
export function mapped(criteria: readonly Scalar[], controls: readonly Scalar[], desk: Desk): Html | undefined {
  if (criteria.length + controls.length === 0) return undefined;
  const chips = [
    ...criteria.map((scalar) => chip(scalar, CRITERIA.get(scalar.text)?.title, 'criterion', desk)),
    ...controls.map((scalar) => chip(scalar, desk.program?.controls.get(scalar.text)?.title, 'control', desk)),
  ];
  return html`<ul class="chips">
    ${chips.map((each) => html`<li>${each}</li>`)}
  </ul>`;
}

function chip(scalar: Scalar, title: string | undefined, kind: string, desk: Desk): Html {
  return html`<span class="chip ${kind}" ${title && html` title="${title}"`}${desk.from(scalar)}
    >${scalar.text}${title && html`<span class="hidden">, ${title}</span>`}</span
  >`;
}
