import type { ControlFacts } from '../../../contracts/program.ts';
import { oneLine } from '../../../language/forms/one-line.ts';
import { operatedCriteria } from '../../../semantics/criteria.ts';
import { CRITERIA } from '../../../semantics/catalog.ts';
import { listed, ours, prose } from '../../hover/markdown.ts';
import { firstWhere } from '../answer.ts';
import type { Answer, Answers } from '../answer.ts';
import { pathOf } from '../ask.ts';

/**
 * The controls of the program: for a step, first those of the runbook's header; then those that stand for a criterion
 * which the runbook maps; those that policies meet last.
 */
export const controls: Answers = (ask) => {
  const { runbook, program } = ask;
  const header = new Set(pathOf(ask).startsWith('steps/') ? runbook?.controls.map(({ text }) => text) : []);
  const mapped = runbook ? operatedCriteria(runbook, undefined) : new Set<string>();
  return firstWhere(
    [...(program?.controls ?? [])],
    ([id]) => header.has(id),
    ([, { criteria, procedure }]) => procedure === 'runbook' && criteria.some((id) => mapped.has(id)),
    ([, { procedure }]) => procedure === 'runbook',
  ).map(([id, control]) => controlAnswer(id, control));
};

function controlAnswer(id: string, { title, criteria, procedure }: ControlFacts): Answer {
  const names = criteria.map((each) => prose`${each} ${ours(CRITERIA.get(each)?.title ?? '')}`);
  const stands = names.length === 0 ? ours('It names no criteria.') : prose`Stands for ${listed(names)}.`;
  const policy = procedure === 'policy' ? ours(' A policy meets it; no runbook is expected.') : ours('');
  return {
    text: id,
    kind: 'control',
    detail: title && oneLine(title),
    documentation: prose`**${id}** ${title ?? ''}\n\n${stands}${policy}`,
    words: [title, ...criteria],
  };
}
