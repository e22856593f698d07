/** Coverage as plain data: what the command line prints, the editor's tree shows and the index lists. */

export const COVERAGE_STATES = ['covered', 'weak', 'gap', 'policy', 'optional', 'excluded'] as const;
/**
 * `covered`: a runbook operates it that is active, reviewed in time, tested and without errors, in a step that captures
 * evidence. `weak`: it is only claimed. `gap`: a procedure is expected, and nothing claims it. `policy`: policies carry
 * it. `optional`: nothing in particular is expected. `excluded`: left out of the report, with a reason.
 */
export type CoverageState = (typeof COVERAGE_STATES)[number];

export interface Coverage {
  /** The soc2.yaml. */
  readonly file: string;
  readonly program: string;
  /** soc2.yaml does not parse; everything is as it was last read. */
  readonly broken: boolean;
  readonly report: {
    readonly type?: 'I' | 'II';
    readonly from?: string;
    readonly to?: string;
    readonly asOf?: string;
  };
  /** The criteria of the categories in scope, in the order of the catalog. */
  readonly criteria: readonly CriterionCoverage[];
  readonly controls: readonly ControlCoverage[];
  readonly runbooks: readonly RunbookCoverage[];
  readonly due: readonly DueItem[];
  readonly summary: CoverageSummary;
}

/** How many criteria are in each state; `percent` is covered over covered, weak and gap, 100 where there are none. */
export type CoverageSummary = Readonly<Record<CoverageState, number>> & {
  readonly percent: number;
  /** Criteria that a closed run in the report's period evidences. */
  readonly evidenced: number;
};

interface Covered {
  readonly state: CoverageState;
  /** Why it is in this state, as a sentence. */
  readonly reason: string;
  readonly runbooks: readonly Support[];
  /** Closed runs in the report's period, of all of them. */
  readonly runs: number;
}

export interface CriterionCoverage extends Covered {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly series: string;
}

export interface ControlCoverage extends Covered {
  readonly id: string;
  readonly title: string;
  readonly criteria: readonly string[];
  readonly owner: string;
  /** Where soc2.yaml defines it, from 0. */
  readonly line: number;
}

/** What one runbook does for a criterion or control. */
export interface Support {
  readonly runbook: string;
  readonly file: string;
  readonly state: 'covered' | 'weak';
  /** Why it is weak, in a few words each; empty for `covered`. */
  readonly weaknesses: readonly string[];
  /** The ids of the steps that support it (`step 3` for one without id). */
  readonly steps: readonly string[];
  /** Its closed runs in the report's period. */
  readonly runs: number;
}

/** One runbook as reviewers see it. */
export interface RunbookCoverage {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly line: number;
  readonly status: string;
  readonly version: string;
  readonly owner: string;
  /** Who owns and reviews it, and acts in it. */
  readonly roles: readonly string[];
  /** The areas of its archetypes; empty without a known archetype. */
  readonly areas: readonly string[];
  readonly systems: readonly string[];
  /** With those that its controls stand for. */
  readonly criteria: readonly string[];
  readonly reviewDue?: string;
  readonly lastReview?: string;
  readonly lastTest?: string;
  readonly errors: number;
  readonly runs: number;
  /** What keeps it from covering anything, in a few words each. */
  readonly weaknesses: readonly string[];
  /** The file does not parse; what is shown is what could be read last. */
  readonly broken: boolean;
}

/** A date by which somebody has to act. */
export interface DueItem {
  readonly what: 'review' | 'test' | 'exception';
  /** The id of the runbook, or the rule of the exception. */
  readonly name: string;
  readonly title: string;
  /** Absent for a runbook that was never reviewed or tested. */
  readonly date?: string;
  /** Days until then; negative when overdue, absent without a date. */
  readonly days?: number;
  readonly file: string;
  readonly line: number;
  /** The role that has to act, where one is named. */
  readonly role?: string;
}
