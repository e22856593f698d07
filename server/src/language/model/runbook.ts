import { entries, flag, object, objects, scalar, scalarEntries, scalars } from './read.ts';
import type { Model } from './read.ts';
import { approval, escalations, evidenceDefaults, review, triggers } from './shared.ts';

const steps = objects({
  id: scalar,
  phase: scalar,
  do: scalar,
  by: scalars,
  need: scalar,
  system: scalars,
  criteria: scalars,
  controls: scalars,
  command: scalars,
  changes: flag,
  expect: scalar,
  onFailure: scalar,
  within: scalar,
  when: scalar,
  track: scalar,
  approval,
  judgment: object({ by: scalars, decides: scalar, options: scalars }),
  uses: scalar,
  repeat: object({ steps: scalars, until: scalar }),
  evidence: scalars,
});
export type Step = Model<typeof steps>[number];

const evidence = entries({
  artifact: scalar,
  type: scalar,
  source: scalar,
  format: scalar,
  store: scalar,
  retain: scalar,
  capture: scalar,
  covers: scalars,
});
export type EvidenceItem = NonNullable<ReturnType<Model<typeof evidence>['get']>>;

/** `*.runbook.yaml`: one procedure. */
export const runbook = object({
  runbook: scalar,
  title: scalar,
  archetype: scalars,
  version: scalar,
  status: scalar,
  owner: scalar,
  purpose: scalar,
  scope: object({ covers: scalar, excludes: scalar, systems: scalars }),
  prerequisites: scalars,
  parameters: scalarEntries,
  criteria: scalars,
  controls: scalars,
  triggers,
  severity: entries({ when: scalar, acknowledge: scalar, resolve: scalar, approver: scalars }),
  roles: entries({ title: scalar, duty: scalar }),
  raci: objects({
    activity: scalar,
    steps: scalars,
    responsible: scalars,
    accountable: scalars,
    consulted: scalars,
    informed: scalars,
  }),
  steps,
  communication: objects({ severity: scalars, channel: scalar, notify: scalars, within: scalar, every: scalar }),
  escalation: escalations,
  evidenceDefaults,
  evidence,
  verification: scalars,
  signOff: approval,
  rollback: scalars,
  objectives: object({ rto: scalar, rpo: scalar }),
  review,
  tests: objects({
    date: scalar,
    kind: scalar,
    participants: scalars,
    scenario: scalar,
    gaps: scalars,
    changes: scalars,
  }),
  retirement: object({ date: scalar, reason: scalar, replacedBy: scalar, retainUntil: scalar }),
  linkedFrom: scalars,
  references: scalars,
});
export type Runbook = Model<typeof runbook>;
