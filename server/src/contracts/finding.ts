import type { Range } from '../language/syntax/tree.ts';

export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What `rules:` of soc2.yaml can set for a rule. */
export type Setting = Severity | 'off';

/** A line and a UTF-16 unit in it, both from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A stretch of text in a file; `end` is exclusive. */
export interface Place {
  readonly uri: string;
  readonly start: Position;
  readonly end: Position;
}

/** Another place that matters for a finding. */
export interface Related {
  readonly place: Place;
  readonly message: string;
}

/** Something that an auditor would object to, at the place where it is written. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place: Place;
  /** The same place in offsets of the document that was linted. */
  readonly range: Range;
  readonly related: readonly Related[];
  /** Whether a quick fix exists; {@link fixes} gives it. */
  readonly fixable: boolean;
  /** Shown faded (`unnecessary`) or struck through (`deprecated`). */
  readonly tag: 'unnecessary' | 'deprecated' | undefined;
  /** What the rule noted for its fix. */
  readonly data: unknown;
}

/** An edit of the document that was linted; offsets, `end` exclusive, non-overlapping. */
export interface Edit extends Range {
  readonly text: string;
}

/** One way to mend a finding. */
export interface Fix {
  /** In the imperative: "Change to `it-manager`". */
  readonly title: string;
  readonly edits: readonly Edit[];
  /** Whether it can be applied without looking: it is what the author meant, beyond doubt. */
  readonly safe: boolean;
}
