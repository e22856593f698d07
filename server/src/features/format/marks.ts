import type { Mark, Token } from './token.ts';

/** The mark at an offset that lies outside of scalars and comments; undefined where there is something else. */
export function markAt(text: string, at: number): Token | undefined {
  const sign = SIGNS.get(text.charAt(at));
  if (sign) return { kind: sign, start: at, end: at + 1, isKey: false };
  for (const [kind, pattern] of WORDS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { kind, start: at, end: at + match[0].trimEnd().length, isKey: kind === 'scalar' };
  }
  return undefined;
}

const SIGNS: ReadonlyMap<string, Mark> = new Map([
  [':', 'colon'],
  [',', 'comma'],
  ['{', '{'],
  ['}', '}'],
  ['[', '['],
  [']', ']'],
]);

/** Tried in order. The merge key is the one scalar that the tree does not hold. */
const WORDS: readonly (readonly [Mark, RegExp])[] = [
  ['marker', /(?<![^\n])(?:---|\.\.\.)(?=\s|$)/y],
  ['marker', /(?<![^\n])%[^\n#]*/y],
  ['dash', /-(?=\s|$)/y],
  ['property', /!<[^\s>]*>/y],
  ['property', /[&!][^\s,[\]{}]*/y],
  ['alias', /\*[^\s,[\]{}]+/y],
  ['scalar', /<<(?=[ \t]*:)/y],
];
