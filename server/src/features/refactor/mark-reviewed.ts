import type { Edit } from '../../contracts/finding.ts';
import { isKind } from '../../language/document.ts';
import type { Document } from '../../language/document.ts';
import type { CalendarDate } from '../../language/forms/date.ts';
import { insertKey } from '../../language/edit/insert.ts';
import { replaceScalar } from '../../language/edit/replace.ts';
import { grammarOf } from '../../language/schema/grammar.ts';
import { pairOf, valueOf } from '../../language/syntax/tree.ts';
import type { Mapping, Node } from '../../language/syntax/tree.ts';
import { ownValue } from './around.ts';
import type { Refactoring } from './refactoring.ts';
import { isRepeated } from './repeated.ts';
import { pairAt } from './step-at.ts';

/** Writes today as the day of the last review. */
export const markReviewed: Refactoring = {
  kind: 'refactor.rewrite.reviewed',
  rewrite({ document, today }, range) {
    const model = isKind(document, 'runbook') || isKind(document, 'playbook') ? document.model : undefined;
    const pair = model?.node && pairAt(model.node, 'review', range);
    const review = pair && ownValue(pair);
    if (!model?.node || !pair || (pair.value && !review)) return undefined;
    const edit =
      review?.kind === 'mapping' ? reviewedIn(document, review, today) : inEmpty(document, model.node, review, today);
    return (
      edit && { title: `Mark as reviewed today, ${today}`, edits: [edit], keeps: (root) => lastOf(root) === today }
    );
  },
};

function reviewedIn(document: Document, review: Mapping, today: CalendarDate): Edit | undefined {
  const last = valueOf(review, 'last');
  if (isRepeated(document, review) || pairOf(review, 'last')?.merged) return undefined;
  if (!last) return insertKey(document, review, 'last', today, grammarOf(document.kind).properties.get('review')!);
  const isOwn = last.kind === 'scalar' && review.start <= last.start && last.end <= review.end;
  return isOwn && last.text !== today && !isRepeated(document, last) ? replaceScalar(document, last, today) : undefined;
}

/** Behind a key without a value, or with an empty one. */
function inEmpty(document: Document, root: Mapping, review: Node | undefined, today: CalendarDate): Edit | undefined {
  const isEmpty = review === undefined || (review.kind === 'scalar' && review.value === null);
  return isEmpty ? insertKey(document, root, 'review', { last: today }, grammarOf(document.kind)) : undefined;
}

function lastOf(root: Node | undefined): string | undefined {
  const review = root?.kind === 'mapping' ? valueOf(root, 'review') : undefined;
  const last = review?.kind === 'mapping' ? valueOf(review, 'last') : undefined;
  return last?.kind === 'scalar' ? last.text : undefined;
}
