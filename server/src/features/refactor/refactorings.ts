import type { FeatureContext } from '../../contracts/feature-context.ts';
import type { Range } from '../../language/syntax/tree.ts';
import { extractEvidence } from './extract-evidence.ts';
import { extractRole } from './extract-role.ts';
import { markReviewed } from './mark-reviewed.ts';
import { raiseVersion } from './raise-version.ts';
import type { Refactored, Refactoring, RefactoringKind } from './refactoring.ts';
import { reorderKeys } from './reorder-keys.ts';
import { sortSteps } from './sort-steps.ts';
import { isSound } from './sound.ts';
import { splitStep } from './split-step.ts';
import { stepsFromText } from './steps-from-text.ts';
import { toBlock } from './to-block.ts';
import { toFlow } from './to-flow.ts';

/** Every refactoring, in the order of the menu. */
const REFACTORINGS: readonly Refactoring[] = [
  extractEvidence,
  extractRole,
  splitStep,
  stepsFromText,
  sortSteps,
  reorderKeys,
  toFlow,
  toBlock,
  ...raiseVersion,
  markReviewed,
];

/**
 * What can be done at a place of a document that reads without a problem.
 * @param isWanted whether a kind was asked for; of the others nothing is computed
 */
export function refactor(
  context: FeatureContext,
  range: Range,
  isWanted: (kind: RefactoringKind) => boolean,
): readonly Refactored[] {
  // Half of a broken text is not in the tree, and would be lost.
  if (context.document.syntax.problems.length > 0) return [];
  return REFACTORINGS.flatMap(({ kind, rewrite }): Refactored[] => {
    const found = isWanted(kind) ? rewrite(context, range) : undefined;
    return found && isSound(context.document, found) ? [{ title: found.title, kind, edits: found.edits }] : [];
  });
}
