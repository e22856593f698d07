import type { CoverageState } from './coverage.ts';

/** The trees of the sidebar as plain data: the server decides what they say, the client draws them. */

export const GROUPINGS = ['criterion', 'control', 'area', 'owner', 'system'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export type TreeFilter = 'all' | 'gaps' | 'weak' | { readonly role: string };

export interface TreeOptions {
  readonly grouping: Grouping;
  readonly filter: TreeFilter;
}

/** What a node stands for; decides which actions it offers. */
export type TreeNodeKind =
  'program' | 'group' | 'criterion' | 'control' | 'runbook' | 'step' | 'period' | 'review' | 'test' | 'exception';

export interface TreeNode {
  /** The path of what leads to it: the same as long as these exist, whatever they are called. */
  readonly id: string;
  readonly kind: TreeNodeKind;
  readonly label: string;
  /** The state and counts in words. */
  readonly description: string;
  /** Markdown; text of files in it is escaped. */
  readonly tooltip: string;
  /** What the icon and its color show; always said in words too. */
  readonly state: CoverageState | 'neutral' | 'overdue';
  readonly hasChildren: boolean;
  /** What a click opens. */
  readonly at?: { readonly uri: string; readonly line: number };
  /** The criterion that a new runbook would be for. */
  readonly criterion?: string;
}
