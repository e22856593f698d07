import type { Collection, Place } from './nesting.ts';
import type { Token } from './token.ts';

/** What comes below comments: the column at which it begins, and what it is an entry of, if it is one. */
interface Below {
  readonly column: number;
  readonly kind: Collection['kind'] | undefined;
}

/**
 * Where a comment on a line of its own belongs if it does not belong to what comes below: one that is indented deeper
 * than that ends what stands above, such as the last step that somebody has commented out.
 * @param open the collections around the line above, the outermost first
 * @param last the token before the comment
 */
export function commentPlace(
  column: number,
  open: readonly Collection[],
  below: Below,
  last: Token | undefined,
): Place | undefined {
  if (column <= below.column) return undefined;
  const inner = open.at(-1);
  const opensList = inner?.kind === 'mapping' && below.kind === 'sequence' && inner.column === below.column;
  // Behind a key without a value: the commented out value.
  if (inner && column > inner.column && inner.column >= below.column && !opensList && isUnfinished(last))
    return { at: 'value', owner: inner };
  const collection = open.findLast((each) => each.column > below.column && each.column <= column);
  return collection && { at: 'entry', collection };
}

function isUnfinished(token: Token | undefined): boolean {
  return token?.kind === 'colon' || token?.kind === 'dash' || token?.kind === 'property';
}
