import type { CalendarDate } from '../language/forms/date.ts';
import type { Position } from './finding.ts';

/**
 * What a reviewer wants to know of one file, kept in the index beside the facts that rules read: an edit that changes
 * it concerns no rule of another file.
 */
export type FileRecord = RunbookRecord | ProgramRecord;

export interface RunbookRecord {
  readonly kind: 'runbook';
  readonly file: string;
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly version: string;
  readonly owner: string;
  /** Who owns and reviews it, and acts in it: does a step, approves, decides or signs off. */
  readonly roles: readonly string[];
  readonly archetypes: readonly string[];
  readonly systems: readonly string[];
  /** What the header maps, controls not resolved. */
  readonly header: Mapped;
  readonly steps: readonly StepRecord[];
  readonly evidence: readonly string[];
  readonly review: ReviewRecord;
  /** Whether any test is on record, be it without a date. */
  readonly tested: boolean;
  readonly lastTest: CalendarDate | undefined;
  readonly suppressions: readonly SuppressionRecord[];
  /** Where the first key stands. */
  readonly at: Position;
  /** The text has syntax errors: this is what was last read of it before, or what can be read. */
  readonly broken: boolean;
}

export interface Mapped {
  readonly criteria: readonly string[];
  readonly controls: readonly string[];
}

export interface StepRecord extends Mapped {
  /** Empty where the step has none. */
  readonly id: string;
  readonly does: string;
  readonly phase: string;
  readonly systems: readonly string[];
  /** The evidence items it names. */
  readonly evidence: readonly string[];
  /** It names evidence, or a captured item covers it. */
  readonly captures: boolean;
  readonly at: Position;
}

export interface ReviewRecord {
  readonly last: CalendarDate | undefined;
  /** Undefined without a date or an interval. */
  readonly due: CalendarDate | undefined;
  readonly by: string | undefined;
  readonly at: Position;
}

export interface SuppressionRecord {
  readonly rules: readonly string[];
  readonly reason: string | undefined;
  readonly at: Position;
}

export interface ProgramRecord {
  readonly kind: 'program';
  readonly file: string;
  readonly id: string;
  readonly exceptions: readonly ExceptionRecord[];
  readonly suppressions: readonly SuppressionRecord[];
  /** Owners of controls, by control. */
  readonly controlOwners: ReadonlyMap<string, string>;
  readonly controlPlaces: ReadonlyMap<string, Position>;
}

/** An accepted departure from a rule. */
export interface ExceptionRecord {
  readonly rule: string;
  readonly runbooks: readonly string[];
  readonly reason: string | undefined;
  readonly compensating: string | undefined;
  readonly approvedBy: string | undefined;
  readonly until: CalendarDate | undefined;
  readonly at: Position;
}
