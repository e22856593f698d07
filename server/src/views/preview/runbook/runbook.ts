import type { PreviewSection } from '../../../contracts/preview.ts';
import type { Runbook } from '../../../language/model/runbook.ts';
import { ARCHETYPES } from '../../../semantics/archetypes.ts';
import type { Desk } from '../desk.ts';
import { entryRanges } from '../entries.ts';
import { header, reviewState } from '../header.ts';
import { html } from '../html.ts';
import { holdersOf, roleTitle } from '../names.ts';
import { commas } from '../parts.ts';
import { closing } from './closing.ts';
import { communication } from './communication.ts';
import { controlMap } from './control-map.ts';
import { evidenceSchedule } from './evidence.ts';
import { flow } from './flow.ts';
import { history } from './history.ts';
import { raci } from './raci.ts';
import { scope } from './scope.ts';
import { steps } from './steps.ts';
import { severity, triggers } from './triggers.ts';

/** A runbook as a page: what an auditor reads, in the order in which it is asked for. */
export function runbookPage(runbook: Runbook, desk: Desk): readonly (PreviewSection | undefined)[] {
  // The steps have their ids first, so that what stands above can lead to them.
  const procedure = steps(runbook, desk);
  const drawing = flow(runbook, desk);
  const evidence = evidenceSchedule(runbook, desk);
  return [
    headerOf(runbook, desk),
    scope(runbook, desk),
    triggers(runbook, desk),
    severity(runbook, desk),
    raci(runbook, desk),
    drawing,
    procedure,
    evidence,
    communication(runbook, desk),
    closing(runbook, desk),
    controlMap(runbook, desk),
    history(runbook, desk),
  ];
}

function headerOf(runbook: Runbook, desk: Desk): PreviewSection {
  const { title, owner, version, status, review, archetype } = runbook;
  const holders = owner ? holdersOf(owner.text, desk) : '';
  return header(desk, {
    kind: 'Runbook',
    title,
    instead: runbook.runbook?.text ?? 'Untitled runbook',
    status,
    facts: [
      ['Id', runbook.runbook && html`<code${desk.from(runbook.runbook)}>${runbook.runbook.text}</code>`],
      ['Version', version && html`<span${desk.from(version)}>${version.text}</span>`],
      [
        'Owner',
        owner &&
          html`<span${desk.from(owner)}>${roleTitle(owner.text, desk, runbook)}${holders !== '' && ` (${holders})`}</span>`,
      ],
      ['Review', reviewState(review, desk)],
      [
        'Kind of procedure',
        commas(
          archetype.map(
            (name) => html`<span${desk.from(name)}>${ARCHETYPES.get(name.text)?.title ?? name.text}</span>`,
          ),
        ),
      ],
    ],
    ranges: entryRanges(desk.document, ['runbook', 'title', 'archetype', 'version', 'status', 'owner']),
  });
}
