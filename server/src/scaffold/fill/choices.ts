import type { Program } from '../../contracts/program.ts';
import type { Edit } from '../../contracts/finding.ts';
import type { Document } from '../../language/document.ts';
import type { CalendarDate } from '../../language/forms/date.ts';
import type { Runbook } from '../../language/model/runbook.ts';
import type { Mapping } from '../../language/syntax/tree.ts';

/** What a template is filled in with. */
export interface Choices {
  readonly id: string;
  readonly title: string;
  /** A role that owns the runbook; left out, the template's own. */
  readonly owner?: string | undefined;
  /** The systems in scope, by id; none for those of the template. */
  readonly systems?: readonly string[];
  /** The program that the runbook will belong to. */
  readonly program?: ProgramChoices | undefined;
  readonly today: CalendarDate;
  /** Leaves `<what belongs here>` to the author; else it becomes its own words, and a date today. */
  readonly keepPlaceholders: boolean;
}

/** What a template is fitted to. */
export type ProgramChoices = Pick<
  Program,
  'roles' | 'systems' | 'controls' | 'scope' | 'retention' | 'report' | 'runbooks'
>;

/** A template while it is filled in. */
export interface Draft {
  readonly document: Document<'runbook'>;
  readonly root: Mapping;
  readonly model: Runbook;
}

/** One part of filling in: edits of the text as the parts before it left it. */
export type Part = (draft: Draft, choices: Choices) => readonly Edit[];
