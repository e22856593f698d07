import { isKind } from '../../language/document.ts';
import { valueOf } from '../../language/syntax/tree.ts';
import type { Node } from '../../language/syntax/tree.ts';
import { markReviewed as reviewed } from '../mark-reviewed.ts';
import type { Refactoring } from './refactoring.ts';
import { pairAt } from './step-at.ts';

/** Writes today as the day of the last review. */
export const markReviewed: Refactoring = {
  kind: 'refactor.rewrite.reviewed',
  rewrite({ document, today }, range) {
    const model = isKind(document, 'runbook') || isKind(document, 'playbook') ? document.model : undefined;
    if (!model?.node || !pairAt(model.node, 'review', range)) return undefined;
    const marked = reviewed(document, today);
    if ('problem' in marked || marked.edits.length === 0) return undefined;
    return { title: `Mark as reviewed today, ${today}`, edits: marked.edits, keeps: (root) => lastOf(root) === today };
  },
};

function lastOf(root: Node | undefined): string | undefined {
  const review = root?.kind === 'mapping' ? valueOf(root, 'review') : undefined;
  const last = review?.kind === 'mapping' ? valueOf(review, 'last') : undefined;
  return last?.kind === 'scalar' ? last.text : undefined;
}
