import type { Edit } from '../../contracts/finding.ts';
import { outOfScope } from '../../semantics/scope.ts';
import type { Part } from './choices.ts';
import { replaceValue } from './lists.ts';

/** Criteria that the program's report leaves out leave the runbook, unless a list would be left with none. */
export const criteriaInScope: Part = ({ document, model }, { program }) => {
  if (!program) return [];
  return [model, ...model.steps].flatMap(({ node, criteria }): readonly Edit[] => {
    const kept = criteria.map(({ text }) => text).filter((id) => outOfScope(id, program.scope) === undefined);
    if (!node || kept.length === 0 || kept.length === criteria.length) return [];
    return replaceValue(document, node, 'criteria', kept);
  });
};
