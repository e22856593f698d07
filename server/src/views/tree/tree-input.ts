import type { Coverage } from '../../contracts/coverage.ts';
import type { RunbookRecord } from '../../contracts/records.ts';

/** What the tree of a program is made of. */
export interface TreeInput {
  readonly coverage: Coverage;
  /** What is known of a runbook's file; undefined where it is gone. */
  readonly recordOf: (file: string) => RunbookRecord | undefined;
}
