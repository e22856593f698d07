/** Lines, from 0, that can be folded into the first of them. */
export interface Fold {
  readonly startLine: number;
  /** Where the fold begins and ends in its lines; at their ends if absent. */
  readonly startCharacter?: number;
  readonly endLine: number;
  readonly endCharacter?: number;
  readonly kind: 'comment' | 'region' | undefined;
}
