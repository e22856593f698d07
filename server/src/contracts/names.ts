import type { DocumentKind } from '../language/kind.ts';
import type { Range } from '../language/syntax/tree.ts';
import type { Place } from './finding.ts';

/** What a name can be the name of. */
export type NameKind =
  | 'role'
  | 'system'
  | 'person'
  | 'control'
  | 'evidence'
  | 'step'
  | 'trigger'
  | 'severity'
  | 'runbook'
  | 'run'
  | 'playbook'
  | 'criterion'
  | 'archetype'
  | 'phase'
  | 'rule';

/** Which names a file gives and uses, and where: kept of every file, so that nobody has to read it for that again. */
export interface FileNames {
  readonly uri: string;
  readonly kind: DocumentKind;
  /**
   * The id of the runbook whose steps, triggers, severity levels and evidence items the file speaks of: its own, or of
   * the one that a run followed. Empty where none is written.
   */
  readonly runbook: string;
  /** The text has syntax errors: these are the names that could be read. */
  readonly broken: boolean;
  /** The places of a name, in the order of the text. */
  named(kind: NameKind, name: string): readonly NamedRange[];
  readonly symbols: readonly NameSymbol[];
  /** Where a range of the text is, in lines. */
  placeOf(range: Range): Place;
}

/** A name in a text, without its quotes. */
export interface NamedRange extends Range {
  /** The name is given here: the others refer to it. So is one of the program that a runbook describes among its roles. */
  readonly isDefinition: boolean;
}

/** Something with a name that people look for by it; the range is that of its id. */
export interface NameSymbol extends Range {
  readonly kind: NameKind;
  readonly id: string;
  /** Empty without one. */
  readonly title: string;
  /** What it is a part of: the runbook of a step, the program of a control; empty where it stands for itself. */
  readonly container: string;
}

/** A file with those that can mean the same by a name: of its program, or of its folder where no program is. */
export interface NamesAround {
  readonly own: FileNames;
  /** The soc2.yaml, be it broken. */
  readonly program: FileNames | undefined;
  /** All of them, with {@link own} and {@link program}, by URI. */
  readonly files: readonly FileNames[];
  /** Those whose names are not known, since they can't be read, with the reason. */
  readonly unreadable: ReadonlyMap<string, string>;
}
