import type { Form } from '../../language/schema/grammar.ts';

interface Words {
  readonly one: string;
  readonly many: string;
  /** Absent where anything will do. */
  readonly example: string | undefined;
}

/** What a sentence calls each form of value, with an example. */
export const FORM_WORDS: Readonly<Record<Form, Words>> = {
  id: { one: 'an id', many: 'ids', example: 'disable-okta' },
  duration: { one: 'a duration', many: 'durations', example: '4 hours' },
  date: { one: 'a date', many: 'dates', example: '2026-06-30' },
  time: { one: 'a time with its offset', many: 'times', example: '2026-03-02T09:12:00Z' },
  version: { one: 'a version', many: 'versions', example: '2.1.0' },
  role: { one: 'a role', many: 'roles', example: 'it-manager' },
  system: { one: 'a system', many: 'systems', example: 'okta' },
  person: { one: 'a person', many: 'people', example: 'dana' },
  criterion: { one: 'a criterion', many: 'criteria', example: 'CC6.1' },
  control: { one: 'a control', many: 'controls', example: 'AC-03' },
  evidence: { one: 'an evidence item', many: 'evidence items', example: 'okta-event' },
  step: { one: 'a step', many: 'steps', example: 'disable-okta' },
  trigger: { one: 'a trigger', many: 'triggers', example: 'termination-submitted' },
  severity: { one: 'a severity level', many: 'severity levels', example: 'P1' },
  phase: { one: 'a phase', many: 'phases', example: 'containment' },
  runbook: { one: 'a runbook', many: 'runbooks', example: 'access-review' },
  archetype: { one: 'an archetype', many: 'archetypes', example: 'access-review' },
  rule: { one: 'a rule', many: 'rules', example: 'self-approval' },
  text: { one: 'a text', many: 'texts', example: undefined },
  command: { one: 'a command', many: 'commands', example: 'kubectl get pods' },
  uri: { one: 'a location', many: 'locations', example: 'https://example.com/policy' },
  glob: { one: 'a file pattern', many: 'file patterns', example: '**/*.runbook.yaml' },
  channel: { one: 'a channel', many: 'channels', example: 'Slack #it-urgent' },
};
