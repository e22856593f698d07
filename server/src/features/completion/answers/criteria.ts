import type { RunbookFacts, ScopeFacts } from '../../../contracts/program.ts';
import { archetypesOf } from '../../../semantics/archetypes.ts';
import { CATEGORIES, CRITERIA } from '../../../semantics/catalog.ts';
import type { Criterion } from '../../../semantics/catalog.ts';
import { criteriaOf } from '../../../semantics/operated.ts';
import { operatedCriteria } from '../../../semantics/criteria.ts';
import { outOfScope } from '../../../semantics/scope.ts';
import { code, joined, listed, ours, prose } from '../../hover/markdown.ts';
import type { Markdown } from '../../hover/markdown.ts';
import { firstWhere } from '../answer.ts';
import type { Answer, Answers } from '../answer.ts';
import { pathOf } from '../ask.ts';
import type { Ask, KnownProgram } from '../ask.ts';

/**
 * The criteria: for a step, first those of the runbook's header; then those of its archetype, and those for which a
 * runbook is expected; what is not in the report's scope last.
 */
export const criteria: Answers = (ask) => {
  const { runbook, program } = ask;
  const isOut = ({ id }: Criterion): boolean => program !== undefined && outOfScope(id, program.scope) !== undefined;
  const header = runbook && pathOf(ask).startsWith('steps/') ? operatedCriteria(runbook, program?.controls) : undefined;
  const ofArchetype = new Set(runbook ? archetypesOf(runbook).flatMap((archetype) => archetype.criteria) : []);
  const operators = operatorsOf(program);
  return firstWhere(
    [...CRITERIA.values()],
    (one) => !isOut(one) && header?.has(one.id) === true,
    (one) => !isOut(one) && ofArchetype.has(one.id),
    (one) => !isOut(one) && one.expectation === 'operational',
    (one) => !isOut(one),
  ).map((one) => criterionAnswer(one, program, operators.get(one.id) ?? []));
};

/** The criteria that can be excluded: those in scope before those that are out of it anyhow. */
export function excludable({ program }: Ask): readonly Answer[] {
  const inScope = ({ category }: Criterion): boolean => program?.scope.categories.has(category) !== false;
  return firstWhere([...CRITERIA.values()], inScope).map((one) => criterionAnswer(one, undefined, []));
}

function criterionAnswer(
  { id, title, summary, category }: Criterion,
  program: KnownProgram | undefined,
  operators: readonly RunbookFacts[],
): Answer {
  const name = CATEGORIES.get(category)?.title ?? category;
  const sentences = [
    prose`**${ours(id)}** ${ours(title)}`,
    ours(summary),
    ...(program ? [joined([scopeText(id, name, program.scope), operatedText(operators)], ' ')] : [ours(`${name}.`)]),
  ];
  // The number alone finds it as well, since nobody types the same letters for each.
  const number = id.replace(/^[A-Z]+/, '');
  return {
    text: id,
    kind: 'criterion',
    detail: title,
    documentation: joined(sentences, '\n\n'),
    words: [number, id.replace('.', ''), title],
  };
}

function scopeText(id: string, category: string, scope: ScopeFacts): Markdown {
  const out = outOfScope(id, scope);
  if (!out) return ours(`${category}, in scope.`);
  if (out.why === 'category') return ours(`${category}, which is not in scope.`);
  return out.reason === undefined ? ours('Excluded from the report.') : prose`Excluded from the report: ${out.reason}`;
}

function operatedText(operators: readonly RunbookFacts[]): Markdown {
  return operators.length === 0
    ? ours('No active runbook operates it yet.')
    : prose`Operated by ${listed(operators.map(({ id }) => code(id)))}.`;
}

/** The active runbooks that operate each criterion, themselves or by their controls. */
function operatorsOf(program: KnownProgram | undefined): ReadonlyMap<string, readonly RunbookFacts[]> {
  const operators = new Map<string, RunbookFacts[]>();
  if (!program) return operators;
  for (const runbook of [...program.runbooks.values()].flat()) {
    if (runbook.status !== 'active') continue;
    const ofControls = runbook.controls.flatMap((control) => criteriaOf(control, program.controls));
    for (const id of new Set([...runbook.criteria, ...ofControls])) {
      const known = operators.get(id);
      if (known) known.push(runbook);
      else operators.set(id, [runbook]);
    }
  }
  return operators;
}
