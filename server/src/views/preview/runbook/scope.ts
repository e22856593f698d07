import type { PreviewSection } from '../../../contracts/preview.ts';
import type { Runbook } from '../../../language/model/runbook.ts';
import type { Desk } from '../desk.ts';
import { entryRanges } from '../entries.ts';
import { html } from '../html.ts';
import { inline } from '../inline.ts';
import { systems } from '../names.ts';
import { definitions, list, rangeOf, section, text } from '../parts.ts';

/** Why it exists, what it covers, and what must be at hand. */
export function scope(runbook: Runbook, desk: Desk): PreviewSection | undefined {
  const { purpose, scope, prerequisites, parameters } = runbook;
  const named = [...parameters.values()];
  const content = definitions([
    ['Covers', text(scope?.covers)],
    ['Excludes', text(scope?.excludes)],
    ['Systems', scope && systems(scope.systems, desk)],
    ['Prerequisites', list(prerequisites, desk)],
    [
      'Parameters',
      named.length === 0
        ? undefined
        : html`<ul class="parameters">
            ${named.map(({ key, value }) => html`<li${desk.from(key)}><code>$${key.text}</code> ${inline(value)}</li>`)}
          </ul>`,
    ],
  ]);
  const range = rangeOf(entryRanges(desk.document, ['purpose', 'scope', 'prerequisites', 'parameters']));
  if (!purpose && !content) return section(desk, 'scope', 'Purpose and scope', range, undefined);
  return section(
    desk,
    'scope',
    'Purpose and scope',
    range,
    html`${purpose && html`<p class="lead" ${desk.from(purpose)}>${inline(purpose)}</p>`}${content}`,
  );
}
