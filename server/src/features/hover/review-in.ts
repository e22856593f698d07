import { isKind } from '../../language/document.ts';
import type { Document } from '../../language/document.ts';
import type { Review } from '../../semantics/review.ts';

/** The `review` of a runbook or playbook. */
export function reviewIn(document: Document): Review | undefined {
  return isKind(document, 'runbook') || isKind(document, 'playbook') ? document.model?.review : undefined;
}
