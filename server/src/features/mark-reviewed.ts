import type { Edit } from '../contracts/finding.ts';
import { isKind } from '../language/document.ts';
import type { Document } from '../language/document.ts';
import { insertKey } from '../language/edit/insert.ts';
import { replaceScalar } from '../language/edit/replace.ts';
import type { CalendarDate } from '../language/forms/date.ts';
import { grammarOf } from '../language/schema/grammar.ts';
import { pairOf, valueOf } from '../language/syntax/tree.ts';
import type { Mapping } from '../language/syntax/tree.ts';
import { ownValue } from './refactor/around.ts';
import { isRepeated } from './refactor/repeated.ts';

const SHARED = 'The review is shared with another place by an anchor. Write it out here first.';

/** The edit that says that a runbook or playbook was reviewed today, or why there is none; no edit where it says so. */
export function markReviewed(
  document: Document,
  today: CalendarDate,
): { readonly edits: readonly Edit[] } | { readonly problem: string } {
  const model = isKind(document, 'runbook') || isKind(document, 'playbook') ? document.model : undefined;
  if (document.syntax.problems.length > 0)
    return { problem: 'The file does not parse. Mend what is reported in it first, then mark it as reviewed.' };
  if (!model?.node) return { problem: 'Only runbooks and playbooks are reviewed.' };
  const pair = pairOf(model.node, 'review');
  const review = pair && ownValue(pair);
  if (pair && (pair.merged || (pair.value && !review))) return { problem: SHARED };
  if (review?.kind === 'mapping') return reviewedIn(document, review, today);
  if (review && !(review.kind === 'scalar' && review.value === null))
    return { problem: '`review` holds something else than how often, when and by whom. Mend it first.' };
  return { edits: [insertKey(document, model.node, 'review', { last: today }, grammarOf(document.kind))] };
}

function reviewedIn(document: Document, review: Mapping, today: CalendarDate): ReturnType<typeof markReviewed> {
  const last = valueOf(review, 'last');
  if (isRepeated(document, review) || pairOf(review, 'last')?.merged) return { problem: SHARED };
  const grammar = grammarOf(document.kind).properties.get('review')!;
  if (!last) return { edits: [insertKey(document, review, 'last', today, grammar)] };
  const isOwn = last.kind === 'scalar' && review.start <= last.start && last.end <= review.end;
  if (!isOwn || isRepeated(document, last)) return { problem: SHARED };
  return { edits: last.text === today ? [] : [replaceScalar(document, last, today)] };
}
