import type { Edit } from '../../contracts/finding.ts';
import { defineRule } from '../../contracts/rule.ts';
import type { Report } from '../../contracts/rule.ts';
import type { Document } from '../../language/document.ts';
import { isKind } from '../../language/document.ts';
import { insertKey } from '../../language/edit/insert.ts';
import { insertKeys } from '../../language/edit/insert-keys.ts';
import type { CalendarDate } from '../../language/forms/date.ts';
import { has, keyOf } from '../../language/model/read.ts';
import type { Playbook } from '../../language/model/playbook.ts';
import type { Runbook } from '../../language/model/runbook.ts';
import { grammarOf } from '../../language/schema/grammar.ts';
import type { Mapping } from '../../language/syntax/tree.ts';
import { gapsOf, lacks } from '../../semantics/lacks.ts';
import { requiredBy } from '../../semantics/requirements.ts';
import type { Review } from '../../semantics/review.ts';

const messages = {
  missing: (what: string) =>
    `Nothing says when this ${what} is reviewed. An auditor looks for a recent review at a set interval; add \`review\` with \`cadence\` and \`last\`.`,
  interval:
    'The review does not say how often it is due. An auditor cannot tell whether the last one is recent enough; add `cadence`.',
  last: 'The review does not say when it was last done. An auditor looks for a date that is recent; add `last`.',
  both: 'The review says neither how often it is due nor when it was last done. An auditor looks for a recent date; add `cadence` and `last`.',
};

interface Data {
  /** The `review` to complete; absent where there is none. */
  readonly review: Mapping | undefined;
  readonly keys: readonly string[];
}

export const rule = defineRule({
  id: 'missing-review',
  section: 'life',
  severity: 'warning',
  summary: 'A runbook or playbook that does not say how often it is reviewed, or when it last was.',
  criteria: ['CC5.3'],
  reads: [],
  check: {
    *runbook({ model }) {
      if (model) yield* missingReview(model, 'runbook');
    },
    *playbook({ model }) {
      if (model) yield* missingReview(model, 'playbook');
    },
  },
  fix(document, report, { today }) {
    const { root } = document.syntax;
    const { review, keys } = report.data as Data;
    if (root?.kind !== 'mapping') return [];
    const values = new Map(keys.map((key) => [key, key === 'last' ? today : longest(document, key)]));
    const what = keys.map((key) => `\`${key}: ${values.get(key)}\``).join(' and ');
    const edits = review
      ? insertKeys(document, review, values, grammarOf(document.kind).properties.get('review')!)
      : [wholeReview(document, root, today)];
    return [{ title: `Add ${what}`, edits, safe: false }];
  },
});

function* missingReview(model: Runbook | Playbook, what: string): Iterable<Report> {
  const { review } = model;
  if (lacks(model, 'review')) {
    const data: Data = { review: undefined, keys: ['cadence', 'last'] };
    yield { at: keyOf(model, 'review'), message: messages.missing(what), data };
    return;
  }
  if (!review?.node) return;
  const missing = [
    ...(lacks(review, 'cadence') && lacks(review, 'every') ? [intervalKey(review)] : []),
    ...(lacks(review, 'last') ? ['last'] : []),
  ];
  for (const { at, keys } of gapsOf(review, missing)) {
    const message = keys.length > 1 ? messages.both : keys[0] === 'last' ? messages.last : messages.interval;
    yield { at, message, data: { review: review.node, keys } satisfies Data };
  }
}

/** The key for the interval: `every` where that stands there and waits for its value. */
function intervalKey(review: Review): string {
  return has(review, 'every') && !has(review, 'cadence') ? 'every' : 'cadence';
}

/** The longest interval that is allowed, in the words of the key. */
function longest(document: Document, key: string): string {
  if (isReviewedOften(document)) return key === 'every' ? '6 months' : 'semi-annual';
  return key === 'every' ? '1 year' : 'annual';
}

function isReviewedOften(document: Document): boolean {
  return isKind(document, 'runbook') && !!document.model && requiredBy(document.model, 'reviewAtLeast') !== undefined;
}

function wholeReview(document: Document, root: Mapping, today: CalendarDate): Edit {
  const owner = isKind(document, 'runbook') || isKind(document, 'playbook') ? document.model?.owner?.text : undefined;
  const review = { cadence: longest(document, 'cadence'), last: today, ...(owner === undefined ? {} : { by: owner }) };
  return insertKey(document, root, 'review', review, grammarOf(document.kind));
}
