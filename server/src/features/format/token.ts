import type { Range } from '../../language/syntax/tree.ts';

/**
 * A stretch of text that formatting moves and never changes. `header` is the first line of a block scalar (`|-`),
 * `block` the lines below it with their indentation; `property` is an anchor or a tag, `marker` a directive or `---`.
 */
export interface Token extends Range {
  readonly kind: Mark | 'scalar' | 'header' | 'block' | 'comment';
  /** A scalar or an alias in front of a colon. */
  readonly isKey: boolean;
}

/** What stands between scalars: the signs of YAML, and names that are no values. */
export type Mark = 'dash' | 'colon' | 'comma' | '{' | '}' | '[' | ']' | 'property' | 'alias' | 'marker' | 'scalar';
