import type { Form } from '../../../language/schema/grammar.ts';

/** Forms of values of which most places know some; the others are the author's own words. */
const ANSWERED: ReadonlySet<Form> = new Set<Form>([
  'archetype',
  'control',
  'criterion',
  'date',
  'duration',
  'evidence',
  'person',
  'phase',
  'role',
  'rule',
  'runbook',
  'severity',
  'step',
  'system',
  'time',
  'trigger',
]);

/** Whether suggestions can be expected where a value of this form belongs. */
export function hasAnswers(form: Form | undefined): boolean {
  return form !== undefined && ANSWERED.has(form);
}
