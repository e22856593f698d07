import type { Token } from './token.ts';

/**
 * How many spaces belong between two tokens of a line; undefined for what is left as it is.
 * @param isSpaced whether any white space stands there now: where it can have a meaning, that decides
 */
export function spaceBetween(before: Token, behind: Token, isSpaced: boolean): 0 | 1 | undefined {
  // A comment may stand below others.
  if (behind.kind === 'comment' || before.kind === 'marker') return undefined;
  const asItIs = isSpaced ? 1 : 0;
  // `*name:` is another alias, and `{ : a }` has an empty key.
  if (behind.kind === 'colon') return before.kind === 'scalar' ? 0 : asItIs;
  if (behind.kind === 'comma') return before.kind === 'colon' || before.kind === 'property' ? asItIs : 0;
  if (behind.kind === ']') return before.kind === 'colon' || before.kind === 'property' ? asItIs : 0;
  if (before.kind === '[') return 0;
  if (before.kind === '{') return behind.kind === '}' ? 0 : 1;
  return 1;
}
