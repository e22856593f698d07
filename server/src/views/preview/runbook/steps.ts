import type { PreviewSection } from '../../../contracts/preview.ts';
import type { Runbook, Step } from '../../../language/model/runbook.ts';
import type { Scalar } from '../../../language/syntax/tree.ts';
import { runbookOf } from '../desk.ts';
import type { Desk } from '../desk.ts';
import { entryRange } from '../entries.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { inline } from '../inline.ts';
import { mapped, roles, systems } from '../names.ts';
import { commas, definitions, section, text } from '../parts.ts';
import { approvalText } from './approval.ts';
import { duration } from './triggers.ts';

/** More steps than this are not shown: a page of them would be no page. */
const MOST_STEPS = 500;

/** The procedure: a numbered list of steps, each with who, where, what comes before it, and what proves it. */
export function steps(runbook: Runbook, desk: Desk): PreviewSection | undefined {
  const shown = runbook.steps.slice(0, MOST_STEPS);
  for (const [at, step] of shown.entries()) elementOf(step, at, desk);
  const rest = runbook.steps.length - shown.length;
  const content =
    shown.length === 0
      ? undefined
      : html`<ol class="steps">
            ${shown.map((step, at) => stepItem(step, at, desk))}
          </ol>
          ${rest > 0 && html`<p class="aside">${rest} more steps are in the file.</p>`}`;
  return section(desk, 'steps', 'Procedure', entryRange(desk.document, 'steps'), content);
}

/** The id of the element that shows a step. */
export function elementOf(step: Step, index: number, desk: Desk): string {
  return desk.elementOf(step, step.id ? stepName(step.id.text) : `step number ${index + 1}`);
}

function stepName(id: string): string {
  return `step ${id}`;
}

function stepItem(step: Step, index: number, desk: Desk): Html {
  const { id, command, evidence, judgment, approval, uses, repeat } = step;
  const element = elementOf(step, index, desk);
  return html`<li class="step" id="${element}" ${desk.from(step.node)}>
    <h3>
      <a href="#${element}" ${desk.from(step.do ?? step.place)}>${inline(step.do ?? id ?? `Step ${index + 1}`)}</a>
    </h3>
    <p class="who">${whoAndWhere(step, desk)}</p>
    ${desk.notes(step.node)}${gate('When', text(step.when))}${
      approval &&
      gate(
        'Approval first',
        approvalText(approval, desk),
        approval.after && `afterward, within ${duration(approval.after)}`,
      )
    }${command.map(commandBlock(desk))}${
      judgment &&
      gate(
        'Decision',
        html`${inline(judgment.decides)}${judgment.options.length > 0 && html`: ${commas(judgment.options.map((option) => inline(option)))}`}`,
        judgment.by.length > 0 && html`by ${roles(judgment.by, desk)}`,
      )
    }${uses && html`<p class="hand-over">Continues with runbook <code data-runbook="${uses.text}" ${desk.from(uses)}>${uses.text}</code></p>`}${
      repeat &&
      html`<p class="repeat" ${desk.from(repeat.node)}>
        Repeats
        ${commas(repeat.steps.map((each) => stepLink(each, desk)))}${
          repeat.until && html` until: ${inline(repeat.until)}`
        }
      </p>`
    }${definitions([
      ['Expect', text(step.expect)],
      ['On failure', text(step.onFailure)],
      ['Within', step.within && html`${duration(step.within)}`],
      ['Evidence', commas(evidence.map((item) => evidenceLink(item, desk)))],
      ['Supports', mapped(step.criteria, step.controls, desk)],
    ])}
  </li>`;
}

function whoAndWhere({ by, need, system, phase, track }: Step, desk: Desk): Html {
  const who = roles(by, desk);
  const where = systems(system, desk);
  const joint = need?.text === 'any' ? html` (any of them)` : by.length > 1 && html` (all of them)`;
  return html`${who}${joint}${where && html`${who && ' in '}${where}`}${
    phase && html`<span class="phase" ${desk.from(phase)}>${phase.text}</span>`
  }${track && html`<span class="phase" ${desk.from(track)}>track: ${track.text}</span>`}`;
}

function gate(title: string, what: Html | undefined, aside?: Html | string | false): Html {
  return html`${what && html`<p class="gate"><strong>${title}:</strong> ${what}${aside && html` <span class="aside">${aside}</span>`}</p>`}`;
}

const commandBlock = (desk: Desk) => (command: Scalar) =>
  html`<pre tabindex="0" ${desk.from(command)}><code>${command.text.trimEnd()}</code></pre>`;

/** A step of this runbook, by what it does. */
export function stepLink(id: Scalar, desk: Desk): Html {
  const element = desk.idOf(stepName(id.text));
  return element ? html`<a href="#${element}">${id.text}</a>` : html`${id.text}`;
}

/** The name under which the element of an evidence item is known. */
export function evidenceName(id: string): string {
  return `evidence ${id}`;
}

function evidenceLink(id: Scalar, desk: Desk): Html {
  const item = runbookOf(desk.document)?.evidence.get(id.text);
  if (!item) return html`<span${desk.from(id)}>${id.text}</span>`;
  const element = desk.elementOf(item, evidenceName(id.text));
  return html`<a href="#${element}" ${desk.from(id)}>${id.text}</a>`;
}
