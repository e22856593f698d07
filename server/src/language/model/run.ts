import { object, objects, scalar, scalars } from './read.ts';
import type { Model } from './read.ts';

const confirmations = objects({ by: scalars, at: scalar });

/** `*.run.yaml`: one execution of a runbook. */
export const run = object({
  run: scalar,
  runbook: scalar,
  version: scalar,
  status: scalar,
  reference: scalar,
  severity: scalar,
  trigger: object({ id: scalar, at: scalar }),
  detected: scalar,
  acknowledged: scalar,
  resolved: scalar,
  evidenceFolder: scalar,
  steps: objects({
    step: scalar,
    at: scalar,
    by: scalars,
    tool: scalars,
    result: scalar,
    skipped: scalar,
    approval: confirmations,
    evidence: objects({ of: scalar, uri: scalar, captured: scalar, sha256: scalar }),
  }),
  signOff: confirmations,
  postMortem: object({ rootCause: scalar, remediation: scalar, runbookGaps: scalars }),
});
export type Run = Model<typeof run>;
