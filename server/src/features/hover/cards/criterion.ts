import type { Program } from '../../../contracts/program.ts';
import { CATEGORIES, CRITERIA } from '../../../semantics/catalog.ts';
import type { Criterion } from '../../../semantics/catalog.ts';
import { criteriaOf } from '../../../semantics/operated.ts';
import { outOfScope } from '../../../semantics/scope.ts';
import type { Card } from '../card.ts';
import type { HoverContext } from '../context.ts';
import { prose, ours } from '../markdown.ts';
import type { Markdown } from '../markdown.ts';
import { isWhole, operatedBy } from './operators.ts';

const EXPECTED: ReadonlyMap<Criterion['expectation'], string> = new Map([
  ['operational', 'a runbook is expected'],
  ['light', 'mostly policy; a runbook helps'],
  ['policy', 'carried by policy'],
]);

/** A criterion: what it is about, whether the report speaks of it, and which runbooks operate it. */
export function criterionCard(id: string, context: HoverContext): Card | undefined {
  const criterion = CRITERIA.get(id);
  if (!criterion) return undefined;
  const { program } = context;
  const out = program && outOfScope(id, program.scope);
  const scope = out ? (out.why === 'excluded' ? 'excluded' : 'not in scope') : 'in scope';
  const isExpected = !out && criterion.expectation === 'operational';
  const expected = out ? undefined : EXPECTED.get(criterion.expectation);
  return {
    name: prose`**${ours(id)}** ${ours(criterion.title)}`,
    facts: [
      ours(CATEGORIES.get(criterion.category)?.title ?? criterion.category),
      ...(program ? [ours(scope)] : []),
      ...(expected === undefined ? [] : [ours(expected)]),
    ],
    sentences: [
      ours(criterion.summary),
      ...(out?.why === 'excluded' ? [exclusion(out.reason)] : []),
      ...(program ? operatedBy(operatorsOf(id, program), isExpected && isWhole(id, program), context) : []),
    ],
  };
}

function exclusion(reason: string | undefined): Markdown {
  return reason === undefined
    ? prose`Excluded from the report without a reason.`
    : prose`Excluded from the report: ${reason}`;
}

function operatorsOf(id: string, { runbooks, controls }: Program) {
  return [...runbooks.values()]
    .flat()
    .filter(
      (runbook) =>
        runbook.criteria.includes(id) || runbook.controls.some((control) => criteriaOf(control, controls).includes(id)),
    );
}
