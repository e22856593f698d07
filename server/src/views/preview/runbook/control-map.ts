import type { PreviewSection } from '../../../contracts/preview.ts';
import type { Runbook, Step } from '../../../language/model/runbook.ts';
import type { Scalar } from '../../../language/syntax/tree.ts';
import { CRITERIA } from '../../../semantics/catalog.ts';
import { operatedCriteria } from '../../../semantics/criteria.ts';
import type { Desk } from '../desk.ts';
import { entryRanges } from '../entries.ts';
import { html } from '../html.ts';
import { commas, rangeOf, section, table } from '../parts.ts';
import { stepLink } from './steps.ts';

/** Which steps support each criterion and control, and with which evidence. */
export function controlMap(runbook: Runbook, desk: Desk): PreviewSection | undefined {
  const controls = desk.program?.controls;
  const byCriterion = new Map<string, Step[]>();
  const byControl = new Map<string, Step[]>();
  const add = (map: Map<string, Step[]>, id: string, steps: readonly Step[]): void =>
    void map.set(id, [...(map.get(id) ?? []), ...steps]);
  for (const id of operatedCriteria(runbook, controls)) add(byCriterion, id, []);
  for (const { text } of runbook.controls) add(byControl, text, []);
  for (const step of runbook.steps) {
    for (const id of operatedCriteria(step, controls)) add(byCriterion, id, [step]);
    for (const id of new Set(step.controls.map(({ text }) => text))) add(byControl, id, [step]);
  }
  const rows = [
    ...[...byControl].map(([id, steps]) => row(id, controls?.get(id)?.title, steps, desk)),
    ...[...byCriterion].sort(inCatalogOrder).map(([id, steps]) => row(id, CRITERIA.get(id)?.title, steps, desk)),
  ];
  const range = rangeOf(entryRanges(desk.document, ['criteria', 'controls']));
  const content = table('Control map', ['Control or criterion', 'Title', 'Steps', 'Evidence'], rows);
  const also = alsoMaps(runbook, desk);
  return section(desk, 'control-map', 'Control map', range, content && html`${content}${also}`);
}

function row(id: string, title: string | undefined, steps: readonly Step[], desk: Desk) {
  const ids = steps.flatMap((step): readonly Scalar[] => (step.id ? [step.id] : []));
  const evidence = [...new Set(steps.flatMap((step) => step.evidence.map(({ text }) => text)))];
  return {
    cells: [
      html`${id}`,
      html`${title}`,
      html`${commas(ids.map((step) => stepLink(step, desk))) ?? html`<em>no step</em>`}`,
      html`${evidence.join(', ') || html`<em>none</em>`}`,
    ],
  };
}

function inCatalogOrder([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  const order = [...CRITERIA.keys()];
  const rank = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return rank(a) - rank(b);
}

/** Cross-references to other frameworks, as the author wrote them. */
function alsoMaps({ node }: Runbook, desk: Desk) {
  const value = node?.pairs.find(({ key }) => key.text === 'alsoMaps')?.value;
  if (value?.kind !== 'mapping') return undefined;
  const shown = value.pairs.map(({ key, value: references }) => {
    const items = references?.kind === 'sequence' ? references.items : references ? [references] : [];
    const texts = items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : []));
    return html`<li${desk.from(key)}><strong>${key.text}</strong> ${texts.join(', ')}</li>`;
  });
  return shown.length === 0
    ? undefined
    : html`<p class="legend">Also maps to</p>
        <ul>
          ${shown}
        </ul>`;
}
