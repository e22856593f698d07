import type { FileNames, NamedRange, NameKind, NamesAround } from '../../contracts/names.ts';
import type { Document } from '../../language/document.ts';
import { occurrencesIn } from '../../semantics/occurrences.ts';
import type { Occurrence } from '../../semantics/occurrences.ts';
import { holds } from '../spot.ts';

/** A name as everything that refers to it means it: two files can use the same word for different things. */
export interface Name {
  readonly kind: NameKind;
  readonly text: string;
  readonly scope: Scope;
}

/** Where a name holds: in all files around, in a runbook and its runs (by the runbook's id), or in one file. */
export type Scope = 'program' | `runbook ${string}` | `file ${string}`;

/** What a runbook names for itself and its runs. */
const OF_RUNBOOK: ReadonlySet<NameKind> = new Set<NameKind>(['step', 'trigger', 'severity', 'evidence']);

/** What a file means by a name. */
export function meantIn(file: FileNames, kind: NameKind, text: string, { program }: NamesAround): Name {
  return { kind, text, scope: scopeIn(file, kind, text, program) };
}

function scopeIn(file: FileNames, kind: NameKind, text: string, program: FileNames | undefined): Scope {
  if (OF_RUNBOOK.has(kind)) return file.runbook === '' ? `file ${file.uri}` : `runbook ${file.runbook}`;
  if (kind !== 'role' || file.kind !== 'runbook') return 'program';
  // A runbook describes roles of the program, and adds its own.
  const isOwn = !definesName(program, kind, text) && definesName(file, kind, text);
  return isOwn ? `file ${file.uri}` : 'program';
}

/** Whether a file gives a name. */
export function definesName(file: FileNames | undefined, kind: NameKind, text: string): boolean {
  return file?.named(kind, text).some(({ isDefinition }) => isDefinition) === true;
}

/** The places of a file that mean this name. */
export function placesOf(name: Name, file: FileNames, around: NamesAround): readonly NamedRange[] {
  const places = file.named(name.kind, name.text);
  return places.length > 0 && meantIn(file, name.kind, name.text, around).scope === name.scope ? places : [];
}

/** Whether what a file gives is the name itself, and not the description of a role that the program gives. */
export function isItsHome({ kind, scope }: Name, file: FileNames): boolean {
  return !(kind === 'role' && scope === 'program' && file.kind === 'runbook');
}

/** The place of a name at an offset. */
export function occurrenceAt(document: Document, offset: number): Occurrence | undefined {
  return occurrencesIn(document).find(({ node }) => holds(node, offset));
}
