import type { Edit } from '../contracts/finding.ts';
import type { Document } from '../language/document.ts';
import { isKind } from '../language/document.ts';
import { insertKey } from '../language/edit/insert.ts';
import { replaceScalar } from '../language/edit/replace.ts';
import type { CalendarDate } from '../language/forms/date.ts';
import { grammarOf } from '../language/schema/grammar.ts';

/** The edit that says that a runbook or playbook was reviewed today, or why there is none. */
export function markReviewed(
  document: Document,
  today: CalendarDate,
): { readonly edits: readonly Edit[] } | { readonly problem: string } {
  if (!isKind(document, 'runbook') && !isKind(document, 'playbook'))
    return { problem: 'Only runbooks and playbooks are reviewed.' };
  if (document.syntax.problems.length > 0)
    return { problem: 'The file does not parse. Mend what is reported in it first, then mark it as reviewed.' };
  const { model } = document;
  const last = model?.review?.last;
  if (last) return { edits: last.text === today ? [] : [replaceScalar(document, last, today)] };
  const grammar = grammarOf(document.kind);
  const review = model?.review?.node;
  if (review) return { edits: [insertKey(document, review, 'last', today, grammar.properties.get('review')!)] };
  if (!model?.node) return { problem: 'The file is empty.' };
  return { edits: [insertKey(document, model.node, 'review', { last: today }, grammar)] };
}
