/** What the process that runs the engine by itself can be asked for, with the answer. Times are in milliseconds. */
export interface Jobs {
  /** Interleaved rounds over a runbook of so many lines. */
  readonly rounds: { readonly params: { lines: number; rounds: number }; readonly result: InsideTimes };
  /** One parse by the `yaml` package. */
  readonly parse: { readonly params: { lines: number }; readonly result: number };
  /** The time of each rule over a runbook of so many lines, dearest first. */
  readonly rules: { readonly params: { lines: number; rounds: number }; readonly result: readonly RuleTime[] };
  /** Indexes a folder, then lints all of it. */
  readonly index: { readonly params: { folder: string }; readonly result: IndexTimes };
}

export type JobName = keyof Jobs;

export interface InsideTimes {
  readonly lines: number;
  /** `parseDocument` of the `yaml` package, the build for Node. */
  readonly parse: readonly number[];
  /** A text that was never seen to its findings. */
  readonly whole: readonly number[];
  /** The same text with one more character, the document before it at hand. */
  readonly edited: readonly number[];
  readonly findings: number;
}

export interface RuleTime {
  readonly rule: string;
  readonly time: number;
}

export interface IndexTimes {
  readonly files: number;
  readonly index: number;
  readonly findings: number;
  /** Time on a processor for both, of all threads. */
  readonly cpu: number;
}

/** A job on its way to the process. */
export interface Ask<N extends JobName = JobName> {
  readonly id: number;
  readonly name: N;
  readonly params: Jobs[N]['params'];
}

export interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly fault?: string;
}
