import { grammarOf } from '../../../language/schema/grammar.ts';
import { ours } from '../../hover/markdown.ts';
import type { Answer, Answers } from '../answer.ts';

/** All rules, by id. */
export const rules: Answers = () => ruleAnswers();

export function ruleAnswers(): readonly Answer[] {
  const known = grammarOf('program').properties.get('rules')?.properties ?? new Map();
  return [...known].map(([id, { description }]) => ({
    text: id,
    kind: 'rule',
    documentation: description === undefined ? undefined : ours(description),
  }));
}
