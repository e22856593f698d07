import { nearest } from '../language/forms/nearest.ts';

/** A defined name that somebody most likely means who wrote another. */
export interface MeantName {
  readonly key: string;
  /** Beyond doubt: the two differ in case or punctuation alone, or its title was written in place of the key. */
  readonly isSure: boolean;
}

type Defined = Iterable<readonly [key: string, title: string | undefined]>;

/**
 * The name that is meant by a text that is none.
 * @param defined the keys that exist, with what people call each
 */
export function meantName(text: string, defined: Defined): MeantName | undefined {
  return meantNames(defined)(text);
}

/** How many names of one document are compared letter by letter: more are no slips of the finger, and cost time. */
const MOST_COMPARED = 50;

/** As {@link meantName} for many texts of one document; past a good number of them, only what is sure is found. */
export function meantNames(defined: Defined): (text: string) => MeantName | undefined {
  let bares: ReadonlyMap<string, string | undefined> | undefined;
  const near = new Map<string, string | undefined>();
  return (text) => {
    bares ??= bareNames(defined);
    const same = bares.get(bareName(text));
    if (same !== undefined) return { key: same, isSure: true };
    if (!near.has(text) && near.size < MOST_COMPARED) {
      near.set(
        text,
        nearest(
          text,
          [...defined].map(([key]) => key),
        ),
      );
    }
    const key = near.get(text);
    return key === undefined ? undefined : { key, isSure: false };
  };
}

/** The keys by what is left of them and of their titles; undefined where several are left with the same. */
function bareNames(defined: Defined): ReadonlyMap<string, string | undefined> {
  const bares = new Map<string, string | undefined>();
  for (const [key, title] of defined) {
    for (const bare of new Set([bareName(key), bareName(title ?? '')])) {
      if (bare !== '') bares.set(bare, bares.has(bare) && bares.get(bare) !== key ? undefined : key);
    }
  }
  return bares;
}

/** What is left of a name where case, spaces and punctuation do not count. */
function bareName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
