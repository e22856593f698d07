import type { CalendarDate } from '../language/forms/date.ts';

/**
 * What one file may know of the program it belongs to: facts, not documents. When a file changes, a fact that is equal
 * to its last value stays the same object, and only files whose rules looked up one that differs are linted again.
 */
export interface Program {
  /** The `soc2.yaml`. */
  readonly file: string;
  readonly report: ReportFacts;
  readonly scope: ScopeFacts;
  readonly controls: ReadonlyMap<string, ControlFacts>;
  readonly systems: ReadonlyMap<string, SystemFacts>;
  readonly roles: ReadonlyMap<string, RoleFacts>;
  readonly people: ReadonlyMap<string, PersonFacts>;
  /** The shortest evidence retention that a runbook may ask for, as written. */
  readonly retention: string | undefined;
  readonly evidenceDefaults: EvidenceDefaultFacts;
  /** All runbooks of the program by id; several where an id is used twice. */
  readonly runbooks: ReadonlyMap<string, readonly RunbookFacts[]>;
  /** The runs of each runbook, by the runbook's id. */
  readonly runs: ReadonlyMap<string, readonly RunFacts[]>;
  readonly playbooks: ReadonlyMap<string, readonly PlaybookFacts[]>;
  /** The ids that several files give (`runbook/leaver`, `run/…`, `playbook/…`), with those files. */
  readonly sharedIds: ReadonlyMap<string, readonly string[]>;
  /** By file, the other active runbooks that operate something of an archetype's that it operates too. */
  readonly duplicates: ReadonlyMap<string, readonly DuplicateFacts[]>;
  /** The roles and systems of soc2.yaml that some file of the program refers to. */
  readonly usedRoles: ReadonlySet<string>;
  readonly usedSystems: ReadonlySet<string>;
  /**
   * The text of the files that do not parse: whatever it names may be referred to in them. Undefined until all files
   * are known, since only then can it be said what no file does.
   */
  readonly unread: string | undefined;
  /** Which exceptions of soc2.yaml (by index) excuse a finding somewhere; undefined until every file was linted. */
  readonly exceptionUse: ReadonlySet<number> | undefined;
}

export type FactName = Exclude<keyof Program, 'file'>;

export interface ReportFacts {
  readonly type: 'I' | 'II' | undefined;
  readonly from: CalendarDate | undefined;
  readonly to: CalendarDate | undefined;
  readonly asOf: CalendarDate | undefined;
}

export interface ScopeFacts {
  /** With `security`, which always counts as in scope. */
  readonly categories: ReadonlySet<string>;
  /** Excluded criteria with their reasons. */
  readonly exclusions: ReadonlyMap<string, string | undefined>;
}

export interface ControlFacts {
  readonly title: string | undefined;
  readonly criteria: readonly string[];
  readonly procedure: 'runbook' | 'policy';
}

export interface SystemFacts {
  readonly name: string | undefined;
  readonly kind: string | undefined;
  readonly status: 'active' | 'deprecated' | 'retired';
  readonly holds: readonly string[];
  /** As written. */
  readonly logRetention: string | undefined;
  readonly replacedBy: string | undefined;
}

export interface RoleFacts {
  readonly title: string | undefined;
  readonly kind: 'internal' | 'population' | 'external';
  readonly holders: readonly string[];
}

export interface PersonFacts {
  readonly name: string | undefined;
  readonly email: string | undefined;
  readonly left: CalendarDate | undefined;
}

export interface EvidenceDefaultFacts {
  readonly type: string | undefined;
  readonly source: string | undefined;
  readonly format: string | undefined;
  readonly store: string | undefined;
  readonly retain: string | undefined;
  readonly capture: string | undefined;
}

export interface RunbookFacts {
  readonly file: string;
  readonly id: string;
  readonly title: string | undefined;
  readonly status: string | undefined;
  readonly version: string | undefined;
  readonly archetypes: readonly string[];
  /** Of the header and of all steps, controls not resolved. */
  readonly criteria: readonly string[];
  readonly controls: readonly string[];
  readonly triggers: readonly string[];
  readonly severities: readonly string[];
  readonly steps: readonly string[];
  /** Which changes each approval step approves, by the ids of the two steps. */
  readonly approvedChanges: readonly { readonly approval: string; readonly change: string }[];
  readonly evidence: readonly string[];
  /**
   * By system, what is operated in it, controls not resolved: all that the runbook maps in each system of its scope;
   * without a scope, what the steps in the system map.
   */
  readonly operates: ReadonlyMap<string, MappedFacts>;
  /** The runbooks that its steps hand over to. */
  readonly uses: readonly string[];
  /** The successor of a retired one. */
  readonly replacedBy: string | undefined;
}

export interface MappedFacts {
  readonly criteria: readonly string[];
  readonly controls: readonly string[];
}

/** Another active runbook that does the same by the same kind of procedure, with the first of what both do. */
export interface DuplicateFacts {
  readonly file: string;
  readonly id: string;
  readonly archetype: string;
  readonly criterion: string;
  readonly system: string;
}

export interface RunFacts {
  readonly file: string;
  readonly id: string;
  readonly runbook: string | undefined;
  readonly status: string | undefined;
  readonly severity: string | undefined;
  /** The day (UTC) of the last sign-off, else the one on which it was resolved. */
  readonly closedOn: CalendarDate | undefined;
  /** Whether the post-mortem names gaps of the runbook. */
  readonly hasGaps: boolean;
}

export interface PlaybookFacts {
  readonly file: string;
  readonly id: string;
  readonly status: string | undefined;
}
