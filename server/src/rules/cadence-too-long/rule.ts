import { defineRule } from '../../contracts/rule.ts';
import type { Report } from '../../contracts/rule.ts';
import { comparable, parseDuration } from '../../language/forms/duration.ts';
import { written } from '../../language/syntax/tree.ts';
import { archetypesOf } from '../../semantics/archetypes.ts';
import { reviewInterval } from '../../semantics/review.ts';
import type { Review } from '../../semantics/review.ts';

const messages = {
  long: (interval: string, limit: string, who: string) =>
    `A review interval of \`${interval}\` is longer than ${limit}. An auditor expects ${who} to be reviewed at least every ${limit}; shorten it.`,
};

const YEAR = '12 months';

export const rule = defineRule({
  id: 'cadence-too-long',
  section: 'life',
  severity: 'warning',
  summary: 'A review interval of over a year, or of over six months for incident response.',
  criteria: ['CC5.3'],
  reads: [],
  check: {
    *runbook({ model }) {
      if (!model?.review) return;
      const stricter = archetypesOf(model).find(({ requires }) => requires.reviewAtLeast !== undefined);
      yield* tooLong(
        model.review,
        stricter?.requires.reviewAtLeast ?? YEAR,
        stricter ? `a runbook for \`${stricter.id}\`` : 'every runbook',
      );
    },
    *playbook({ model }) {
      if (model?.review) yield* tooLong(model.review, YEAR, 'every playbook');
    },
  },
});

function* tooLong(review: Review, limit: string, who: string): Iterable<Report> {
  const interval = reviewInterval(review);
  if (interval && comparable(interval.duration) > comparable(parseDuration(limit)!))
    yield { at: written(interval.node), message: messages.long(interval.node.text, limit, who) };
}
