import { object, objects, scalar, scalars } from './read.ts';
import type { Model } from './read.ts';
import { escalations, review, triggers } from './shared.ts';

/** `*.playbook.yaml`: a strategy that calls runbooks. */
export const playbook = object({
  playbook: scalar,
  title: scalar,
  version: scalar,
  status: scalar,
  owner: scalar,
  audience: scalars,
  triggers,
  phases: objects({
    name: scalar,
    decisions: objects({ decides: scalar, by: scalars, consulted: scalars }),
    actions: scalars,
    runbooks: scalars,
  }),
  escalation: escalations,
  stakeholders: objects({ role: scalar, duty: scalar, within: scalar }),
  review,
});
export type Playbook = Model<typeof playbook>;
