import type { FeatureContext } from '../../contracts/feature-context.ts';
import type { Edit } from '../../contracts/finding.ts';
import type { Node, Range } from '../../language/syntax/tree.ts';

/** A kind of code action as LSP nests them; the last part is our own, so that a key can be bound to each. */
export type RefactoringKind = `refactor.${'extract' | 'rewrite'}.${string}`;

/** A change that mends nothing and that somebody may want. */
export interface Refactored {
  /** In the imperative: "Sort steps by phase". */
  readonly title: string;
  readonly kind: RefactoringKind;
  readonly edits: readonly Edit[];
}

/** What a refactoring would do at a place. */
export interface Rewrite {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** Whether the changed document still says what it has to. */
  readonly keeps: (root: Node | undefined) => boolean;
}

/** One refactoring: a pure function that gives undefined where there is nothing to do. */
export interface Refactoring {
  readonly kind: RefactoringKind;
  readonly rewrite: (context: FeatureContext, range: Range) => Rewrite | undefined;
}
