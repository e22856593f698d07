import type { Document } from '../language/document.ts';
import type { CalendarDate } from '../language/forms/date.ts';
import type { DocumentKind } from '../language/kind.ts';
import type { Range } from '../language/syntax/tree.ts';
import type { Fix, Severity } from './finding.ts';
import type { FactName, Program } from './program.ts';

/** The sections of the rule index. */
export const SECTIONS = {
  reading: 'Reading the file',
  scope: 'Scope, trigger, severity',
  roles: 'Roles',
  steps: 'Steps',
  controls: 'Controls',
  approval: 'Approval',
  evidence: 'Evidence',
  closure: 'Communication, closure',
  life: 'Life of a runbook',
  program: 'Program',
  runs: 'Runs',
  playbooks: 'Playbooks',
} as const;
export type Section = keyof typeof SECTIONS;

/** What a check says of one place. The engine makes a finding of it. */
export interface Report {
  /** The smallest text that is wrong. */
  readonly at: Range;
  /** What is wrong, in the author's words, why it matters to an auditor, and what to do. */
  readonly message: string;
  readonly related?: readonly RelatedReport[];
  /** In place of the rule's own severity. */
  readonly severity?: Severity;
  readonly tag?: 'unnecessary' | 'deprecated';
  /** Whatever the rule's `fix` needs; a report without it has no fix. Plain data. */
  readonly data?: unknown;
}

/** A second place: in the same document, or the definition of a name in another file. */
export type RelatedReport = { readonly message: string } & (
  { readonly at: Range } | { readonly file: string; readonly definition: Definition }
);

/** A place that other files can speak of: a name that a file defines, or the file's own first key. */
export type Definition =
  'document' | 'retention' | 'report' | 'categories' | 'evidenceDefaults' | `${DefinedKind}/${string}`;
export type DefinedKind = 'system' | 'role' | 'person' | 'control' | 'exclusion' | 'logRetention' | 'holders';

/** What a check may look at besides its document. */
export interface Context<F extends FactName> {
  /** The facts of the program that the rule reads; undefined for a file without a (readable) program. */
  readonly program: (Pick<Program, F> & { readonly file: string }) | undefined;
  /** The soc2.yaml that the file belongs to, readable or not. */
  readonly programFile: string | undefined;
  readonly today: CalendarDate;
  /** The document as of the last commit; undefined where nobody knows, or not yet. */
  readonly committed: Document | undefined;
}

type Checks<F extends FactName> = {
  readonly [K in DocumentKind]?: (document: Document<K>, context: Context<F>) => Iterable<Report>;
};

/** One rule: a declaration and pure functions. */
export interface Rule<F extends FactName = FactName> {
  /** The public name; also the name of the rule's folder. */
  readonly id: string;
  readonly section: Section;
  readonly severity: Severity;
  /** What the rule reports, in one sentence; the rule index is made of these. */
  readonly summary: string;
  /** The criteria under which an auditor would raise it; empty where it concerns all of them. */
  readonly criteria: readonly string[];
  /** The rule is about a reference or about reading the file, so that a retired runbook is held to it too. */
  readonly inRetired?: true;
  /** The facts of the program that the checks read: the types give them no others. */
  readonly reads: readonly F[];
  /** A check for each kind of document that the rule applies to. Yields reports in any order. */
  readonly check: Checks<F>;
  /** The ways to mend a report that carries data; none if there is none after all. */
  readonly fix?: (document: Document, report: Report, context: Context<F>) => readonly Fix[];
}

/**
 * Declares a rule. The check is typed by the facts it says it reads; the engine hands every rule all facts, so that
 * the result is a rule like any other.
 */
export function defineRule<const F extends FactName = never>(rule: Rule<F>): Rule {
  return rule;
}
