import type { PreviewSection } from '../../../contracts/preview.ts';
import type { Run } from '../../../language/model/run.ts';
import type { Scalar } from '../../../language/syntax/tree.ts';
import type { Desk } from '../desk.ts';
import { entryRange, entryRanges } from '../entries.ts';
import { header } from '../header.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { inline } from '../inline.ts';
import { people, systems } from '../names.ts';
import { commas, definitions, list, section, table, text } from '../parts.ts';

/** A run record as a page: what was done, when, by whom, and what proves it. */
export function runPage(run: Run, desk: Desk): readonly (PreviewSection | undefined)[] {
  const followed = run.runbook && desk.program?.runbooks.get(run.runbook.text)?.[0];
  return [
    header(desk, {
      kind: 'Run record',
      title: undefined,
      instead: run.run ? `Run ${run.run.text}` : 'Run',
      status: run.status,
      facts: [
        [
          'Runbook',
          run.runbook &&
            html`<span ${desk.from(run.runbook)}
              >${followed?.title ?? run.runbook.text}${run.version && `, version ${run.version.text}`}</span
            >`,
        ],
        ['Reference', text(run.reference)],
        ['Severity', text(run.severity)],
        ['Trigger', run.trigger?.id && html`${run.trigger.id.text}${run.trigger.at && `, ${moment(run.trigger.at)}`}`],
        ['Detected', run.detected && html`${moment(run.detected)}`],
        ['Acknowledged', run.acknowledged && html`${moment(run.acknowledged)}`],
        ['Resolved', run.resolved && html`${moment(run.resolved)}`],
        ['Signed off', confirmations(run.signOff, desk)],
        ['Evidence folder', run.evidenceFolder && html`<code>${run.evidenceFolder.text}</code>`],
      ],
      ranges: entryRanges(desk.document, ['run', 'runbook', 'version', 'status', 'reference', 'severity', 'signOff']),
    }),
    stepsOf(run, desk),
    postMortem(run, desk),
  ];
}

function stepsOf(run: Run, desk: Desk): PreviewSection | undefined {
  const rows = run.steps.map((step) => ({
    attributes: desk.from(step.node),
    cells: [
      html`${step.step?.text}${desk.notes(step.node)}`,
      html`${step.at && moment(step.at)}`,
      html`${people(step.by, desk)}`,
      html`${systems(step.tool, desk)}`,
      step.skipped ? html`<em>Skipped:</em> ${inline(step.skipped)}` : inline(step.result),
      html`${confirmations(step.approval, desk)}`,
      html`${commas(step.evidence.map((item) => html`<span ${desk.from(item.node)}>${item.of?.text}${item.captured && ` (${moment(item.captured)})`}</span>`))}`,
    ],
  }));
  const heads = ['Step', 'When', 'By', 'In', 'Result', 'Approved', 'Evidence'];
  return section(
    desk,
    'steps',
    'Steps',
    entryRange(desk.document, 'steps'),
    table('Steps that were done', heads, rows),
  );
}

function confirmations(given: Run['signOff'], desk: Desk): Html | undefined {
  return commas(
    given.map(
      ({ by, at, node }) => html`<span ${desk.from(node)}>${people(by, desk)}${at && `, ${moment(at)}`}</span>`,
    ),
  );
}

function postMortem({ postMortem }: Run, desk: Desk): PreviewSection | undefined {
  const content =
    postMortem &&
    definitions([
      ['Root cause', text(postMortem.rootCause)],
      ['Remediation', text(postMortem.remediation)],
      ['Gaps of the runbook', list(postMortem.runbookGaps, desk)],
    ]);
  return section(desk, 'post-mortem', 'Post-mortem', entryRange(desk.document, 'postMortem'), content);
}

/** A time as it is written, without the letter between day and time. */
function moment(scalar: Scalar): string {
  return scalar.text
    .replace(/^(\d{4}-\d{2}-\d{2})[Tt]/, '$1 ')
    .replace(/(\d{2}:\d{2}):00(?=Z|[+-])/, '$1')
    .replace(/Z$/, ' UTC');
}
