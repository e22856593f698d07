import { entries, object, objects, scalar, scalarEntries, scalars } from './read.ts';
import type { Model } from './read.ts';
import { evidenceDefaults } from './shared.ts';

/** `soc2.yaml`: the program that the other files belong to. */
export const program = object({
  program: scalar,
  organization: scalar,
  report: object({ type: scalar, period: object({ from: scalar, to: scalar }), asOf: scalar }),
  categories: scalars,
  exclusions: entries({ reason: scalar }),
  controls: entries({ title: scalar, criteria: scalars, procedure: scalar, owner: scalar }),
  systems: entries({
    name: scalar,
    kind: scalar,
    status: scalar,
    holds: scalars,
    logRetention: scalar,
    retired: scalar,
    replacedBy: scalar,
  }),
  roles: entries({ title: scalar, kind: scalar, holders: scalars }),
  people: entries({ name: scalar, email: scalar, left: scalar }),
  retention: scalar,
  evidenceDefaults,
  rules: scalarEntries,
  exceptions: objects({
    rule: scalar,
    runbooks: scalars,
    reason: scalar,
    compensating: scalar,
    approvedBy: scalar,
    until: scalar,
  }),
  files: object({ runbooks: scalars, runs: scalars, playbooks: scalars }),
  templates: scalar,
});
export type ProgramFile = Model<typeof program>;
