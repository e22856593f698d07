import { nearest } from '../language/forms/nearest.ts';

/** A defined name that somebody most likely means who wrote another. */
export interface MeantName {
  readonly key: string;
  /** Beyond doubt: the two differ in case or punctuation alone, or its title was written in place of the key. */
  readonly isSure: boolean;
}

/**
 * The name that is meant by a text that is none.
 * @param defined the keys that exist, with what people call each
 */
export function meantName(
  text: string,
  defined: Iterable<readonly [key: string, title: string | undefined]>,
): MeantName | undefined {
  const known = [...defined];
  const bare = bareName(text);
  const same = bare !== '' && known.filter(([key, title]) => bareName(key) === bare || bareName(title ?? '') === bare);
  if (same && same.length === 1) return { key: same[0]![0], isSure: true };
  const key = nearest(
    text,
    known.map(([name]) => name),
  );
  return key === undefined ? undefined : { key, isSure: false };
}

/** What is left of a name where case, spaces and punctuation do not count. */
function bareName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
