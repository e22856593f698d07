import { defineRule } from '../../contracts/rule.ts';
import type { Report } from '../../contracts/rule.ts';
import type { Document } from '../../language/document.ts';
import { replaceScalar } from '../../language/edit/replace.ts';
import { nearest } from '../../language/forms/nearest.ts';
import { shown } from '../../language/forms/shown.ts';
import { pairOf, written } from '../../language/syntax/tree.ts';
import type { Scalar } from '../../language/syntax/tree.ts';
import { CRITERIA, criterionLabel } from '../../semantics/catalog.ts';
import { meantCriteria, SERIES } from '../../semantics/criterion-names.ts';
import type { Meant } from '../../semantics/criterion-names.ts';

const messages: Readonly<Record<Meant['how'], (text: string, ids: readonly string[]) => string>> = {
  spelling: (text, ids) =>
    `${shown(text)} is not how the criterion is written. The report and the control matrix say \`${ids[0]}\`; write it so.`,
  point: (text, ids) =>
    `${shown(text)} is a point of focus, not a criterion. An auditor gives an opinion on criteria; name ${criterionLabel(ids[0]!)}.`,
  group: (text, ids) =>
    `${shown(text)} is a group, not a criterion. An auditor gives an opinion on each criterion in it; name ${ids.length > 2 ? 'one of ' : ''}${list(ids)}.`,
  mistaken: (text, ids) =>
    `No criterion ${shown(text)} exists, though it is often met. An auditor cannot follow the mapping; ${criterionLabel(ids[0]!)} is likely meant.`,
  near: (text, ids) =>
    `No criterion ${shown(text)} exists. An auditor cannot follow the mapping; did you mean ${criterionLabel(ids[0]!)}?`,
  none: (text) => `No criterion ${shown(text)} exists. An auditor cannot follow the mapping; ${known(text)}.`,
};

interface Data {
  readonly node: Scalar;
  readonly ids: readonly string[];
  readonly safe: boolean;
}

/** Beyond doubt: only the way of writing differs, or a finer place in the same criterion is named. */
const CERTAIN: ReadonlySet<Meant['how']> = new Set(['spelling', 'point']);

export const rule = defineRule({
  id: 'unknown-criterion',
  section: 'controls',
  severity: 'error',
  summary: 'An id that is no criterion of the Trust Services Criteria.',
  criteria: [],
  inRetired: true,
  reads: [],
  check: { runbook: (document) => unknownCriteria(document), program: (document) => unknownCriteria(document) },
  fix(document, report) {
    const { node, ids, safe } = report.data as Data;
    return ids.map((id) => ({
      title: `Change to ${criterionLabel(id)}`,
      edits: [replaceScalar(document, node, id)],
      safe,
    }));
  },
});

function* unknownCriteria(document: Document): Iterable<Report> {
  for (const { node, form, isKey, owner } of document.values) {
    if (form !== 'criterion' || CRITERIA.has(node.text)) continue;
    const { how, ids } = meantCriteria(node.text, nearest);
    // A key that stands there already can't be written twice.
    const offered = isKey ? ids.filter((id) => pairOf(owner, id) === undefined) : ids;
    const data = { node: written(node), ids: offered, safe: CERTAIN.has(how) } satisfies Data;
    yield { at: written(node), message: messages[how](node.text, ids), ...(offered.length > 0 ? { data } : {}) };
  }
}

/** What there is instead: the criteria of the series, if the text begins like one. */
function known(text: string): string {
  const ids = SERIES.get(/^[A-Za-z]{1,2}\d(?=\.)/.exec(text)?.[0].toUpperCase() ?? '');
  return ids ? `the series has ${list(ids)}` : 'name one of the 2017 Trust Services Criteria, such as `CC6.1`';
}

function list(ids: readonly string[]): string {
  if (ids.length > 2) return `\`${ids[0]}\` to \`${ids.at(-1)}\``;
  return ids.map((id) => `\`${id}\``).join(' or ');
}
