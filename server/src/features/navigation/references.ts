import type { Place } from '../../contracts/finding.ts';
import type { NamesAround } from '../../contracts/names.ts';
import type { Program } from '../../contracts/program.ts';
import type { Document } from '../../language/document.ts';
import { isItsHome, meantIn, occurrenceAt, placesOf } from './name.ts';
import type { Name } from './name.ts';

/**
 * Every place that means the name at an offset, in all files around. Of a criterion these are also the places of the
 * controls that stand for it: a step that operates such a control supports the criterion.
 */
export function referencesAt(
  document: Document,
  offset: number,
  around: NamesAround,
  { program, withDefinitions }: { readonly program: Program | undefined; readonly withDefinitions: boolean },
): readonly Place[] {
  const at = occurrenceAt(document, offset);
  if (!at) return [];
  const name = meantIn(around.own, at.kind, at.name, around);
  // What a control is defined as names its criteria, so its own name is no further place.
  const standing = controlsFor(name, program).flatMap((control) => placesIn(control, around, false));
  return inOrder([...placesIn(name, around, withDefinitions), ...standing]);
}

function placesIn(name: Name, around: NamesAround, withDefinitions: boolean): readonly Place[] {
  return around.files.flatMap((file) => {
    const isHome = isItsHome(name, file);
    return placesOf(name, file, around)
      .filter(({ isDefinition }) => withDefinitions || !(isDefinition && isHome))
      .map(file.placeOf);
  });
}

/** The controls that stand for a criterion. */
function controlsFor({ kind, text }: Name, program: Program | undefined): readonly Name[] {
  if (kind !== 'criterion' || !program) return [];
  return [...program.controls]
    .filter(([, { criteria }]) => criteria.includes(text))
    .map(([control]) => ({ kind: 'control', text: control, scope: 'program' }));
}

function inOrder(places: readonly Place[]): readonly Place[] {
  return places.toSorted(
    (a, b) =>
      (a.uri === b.uri ? 0 : a.uri < b.uri ? -1 : 1) ||
      a.start.line - b.start.line ||
      a.start.character - b.start.character,
  );
}
