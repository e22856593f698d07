import type { PreviewSection } from '../../../contracts/preview.ts';
import type { Runbook } from '../../../language/model/runbook.ts';
import type { Desk } from '../desk.ts';
import { flowOf } from '../diagram/from-runbook.ts';
import { drawing } from '../diagram/svg.ts';
import { html } from '../html.ts';
import { roleTitle } from '../names.ts';
import { section } from '../parts.ts';
import { elementOf } from './steps.ts';
import { duration } from './triggers.ts';

/** More boxes than this nobody can follow in one drawing, and laying them out takes its time. */
const MOST_NODES = 120;

/** The steps as a drawing. */
export function flow(runbook: Runbook, desk: Desk): PreviewSection | undefined {
  if (runbook.steps.length === 0) return undefined;
  const graph = flowOf(runbook, {
    role: (id) => roleTitle(id, desk, runbook),
    duration,
    elementOf: (step, index) => elementOf(step, index, desk),
  });
  const content =
    graph.nodes.length > MOST_NODES
      ? html`<p class="aside">The procedure has too many steps to draw; it is written out below.</p>`
      : html`<div class="wide drawing" tabindex="0" role="group" aria-label="Flow diagram">
          ${drawing(graph, desk)}
        </div>`;
  return section(desk, 'flow', 'Flow', undefined, content);
}
