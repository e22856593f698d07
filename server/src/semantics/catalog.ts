import catalog from '../../../schemas/criteria.json';

/** A criterion of the 2017 Trust Services Criteria (TSP section 100); titles are our own words. */
export interface Criterion {
  readonly id: string;
  readonly series: string;
  readonly category: string;
  readonly title: string;
  readonly summary: string;
  /** Whether a procedure that people carry out is expected; null where nothing in particular is. */
  readonly expectation: 'operational' | 'light' | 'policy' | null;
}

export interface Category {
  readonly id: string;
  readonly title: string;
}

/** The 61 criteria by id, in the order of the catalog. */
export const CRITERIA: ReadonlyMap<string, Criterion> = new Map(
  catalog.criteria.map((one) => [one.id, one as Criterion]),
);

export const CATEGORIES: ReadonlyMap<string, Category> = new Map(catalog.categories.map((one) => [one.id, one]));

/** The series that the criteria come in, by id (`CC6`). */
export const SERIES: ReadonlyMap<string, Category> = new Map(catalog.series.map((one) => [one.id, one]));

/** Group headings of the privacy series (`P1.0`), which are no criteria. */
export const HEADINGS: ReadonlySet<string> = new Set(catalog.headingIds);

/** Ids that are met in practice but do not exist, with the criterion that is meant where that is clear. */
export const MISTAKEN: ReadonlyMap<string, string | null> = new Map(
  catalog.nonCriteria.map(({ id, meant }) => [id, meant]),
);

/** "CC6.1 (Logical access is restricted)": how a message names a criterion. */
export function criterionLabel(id: string): string {
  const criterion = CRITERIA.get(id);
  return criterion ? `${id} (${criterion.title})` : id;
}
