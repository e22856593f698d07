import type { InsideTimes, RuleTime } from './inside/jobs.ts';

/** Everything that was measured. Times are in milliseconds, sizes in bytes but where the name says otherwise. */
export interface Results {
  readonly machine: string;
  readonly inside: readonly InsideTimes[];
  readonly editing: readonly EditingResult[];
  readonly starts: readonly StartResult[];
  readonly indexes: readonly IndexResult[];
  readonly commands: readonly CommandResult[];
  readonly bundles: readonly BundleResult[];
  readonly rules: readonly RuleTime[];
  /** What could not be measured, and why. */
  readonly notes: readonly string[];
}

/** One server, editing one runbook. */
export interface EditingResult {
  readonly server: string;
  readonly lines: number;
  /** Parsing by `yaml`, between the edits. */
  readonly parse: readonly number[];
  readonly edits: readonly number[];
  readonly bursts: readonly number[];
  /** Answers to an older text that came after the last key of a burst. */
  readonly stale: number;
  readonly cpuPerEdit: number | undefined;
  readonly peakMegabytes: number | undefined;
  readonly completions: readonly number[];
  readonly hovers: readonly number[];
}

export interface StartResult {
  readonly server: string;
  readonly initialize: readonly number[];
  readonly diagnostics: readonly number[];
}

export interface IndexResult {
  readonly files: number;
  /** In one process: reading all files. */
  readonly index: readonly number[];
  /** In one process: linting all of them after that. */
  readonly findings: readonly number[];
  /** In one process: time on a processor for both. */
  readonly cpu: readonly number[];
  /** Through the protocol: from `initialized` until the server says that it is done. */
  readonly served: readonly number[];
  /** The longest that a request waited meanwhile. */
  readonly longestWait: number;
}

export interface CommandResult {
  readonly command: string;
  readonly files: number;
  readonly times: readonly number[];
  /** Time on a processor. */
  readonly cpu: readonly number[];
}

export interface BundleResult {
  readonly file: string;
  readonly bytes: number;
  readonly gzipped: number;
}
