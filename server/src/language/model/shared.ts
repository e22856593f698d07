import { object, objects, scalar, scalars } from './read.ts';
import type { Model } from './read.ts';

/** Who approves or signs off. */
export const approval = object({ by: scalars, need: scalar, confirms: scalar, after: scalar });
export type Approval = Model<typeof approval>;

export const triggers = objects({ id: scalar, type: scalar, event: scalar, source: scalar, every: scalar });
export type Trigger = Model<typeof triggers>[number];

export const escalations = objects({ after: scalar, to: scalars, channel: scalar, when: scalar });

export const review = object({ cadence: scalar, every: scalar, last: scalar, by: scalar });

/** What evidence items fall back on, in a runbook and in the program. */
export const evidenceDefaults = object({
  source: scalar,
  store: scalar,
  retain: scalar,
  capture: scalar,
  format: scalar,
  type: scalar,
});
export type EvidenceDefaults = Model<typeof evidenceDefaults>;
