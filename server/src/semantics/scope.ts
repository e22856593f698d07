import type { ScopeFacts } from '../contracts/program.ts';
import { CRITERIA } from './catalog.ts';

/** Why a criterion is not part of the report. */
export type OutOfScope =
  | { readonly why: 'excluded'; readonly reason: string | undefined }
  | { readonly why: 'category'; readonly category: string };

/** Why the program's report leaves a criterion out; undefined for one in scope, and for an id that does not exist. */
export function outOfScope(id: string, scope: ScopeFacts): OutOfScope | undefined {
  const criterion = CRITERIA.get(id);
  if (!criterion) return undefined;
  if (!scope.categories.has(criterion.category)) return { why: 'category', category: criterion.category };
  return scope.exclusions.has(id) ? { why: 'excluded', reason: scope.exclusions.get(id) } : undefined;
}
