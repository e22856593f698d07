import { CRITERIA, HEADINGS, MISTAKEN } from './catalog.ts';

/** What an author who wrote something that is no criterion most likely means. */
export interface Meant {
  /** How the two differ; `none` where nothing comes near. */
  readonly how: 'spelling' | 'point' | 'group' | 'mistaken' | 'near' | 'none';
  /** The criteria that can be meant; several only for a group. */
  readonly ids: readonly string[];
}

const NOTHING: Meant = { how: 'none', ids: [] };

/** The criteria below a series: `P1` has `P1.1`. */
export const SERIES: ReadonlyMap<string, readonly string[]> = series();

// Points of focus have no ids of their own; people count them (`CC6.1.3`), letter them (`CC6.1.a`) or name them (`CC6.1-POF3`).
const POINT = /^([A-Z]{1,2}\d\.\d{1,2})[.:(/A-Z]/;

/** No id is longer; a longer text is no misspelled one. */
const LONGEST = 24;

/**
 * What a text means that stands where a criterion belongs.
 * @param near finds the nearest of the criteria by spelling
 */
export function meantCriteria(text: string, near: (word: string, ids: Iterable<string>) => string | undefined): Meant {
  if (text.length > LONGEST) return NOTHING;
  const plain = text
    .toUpperCase()
    .replace(/[\s_-]/g, '')
    .replace(/^([A-Z]{1,2}\d),(\d)$/, '$1.$2');
  if (CRITERIA.has(plain)) return { how: 'spelling', ids: [plain] };
  const mistaken = MISTAKEN.get(plain);
  if (mistaken !== undefined) return mistaken === null ? NOTHING : { how: 'mistaken', ids: [mistaken] };
  const base = POINT.exec(plain)?.[1];
  if (base !== undefined && CRITERIA.has(base)) return { how: 'point', ids: [base] };
  const group = SERIES.get(HEADINGS.has(plain) ? plain.slice(0, -2) : plain);
  if (group) return { how: 'group', ids: group };
  const nearest = near(plain, CRITERIA.keys());
  return nearest === undefined ? NOTHING : { how: 'near', ids: [nearest] };
}

function series(): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const { id, series: name } of CRITERIA.values()) groups.set(name, [...(groups.get(name) ?? []), id]);
  return groups;
}
