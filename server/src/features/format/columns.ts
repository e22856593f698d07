import type { Collection, Place } from './nesting.ts';
import type { Structure } from './structure.ts';

/** How wide a dash is with the space behind it. */
const DASH = 2;

/** Where everything goes. */
export interface Columns {
  of(collection: Collection): number;
  /** The column of a line. `current` is where it begins now. */
  at(place: Place, current: number): number;
  /** One step inside an entry of a collection. */
  inside(owner: Collection | undefined): number;
}

/**
 * The columns of a text whose entries are indented by a number of spaces each. Lists below a key are indented as most
 * lists of the text are: as deep as the key or a step deeper; a tie goes to the step.
 * @param isFixed whether a collection has to stay at its column
 */
export function columnsOf(
  { collections }: Structure,
  indent: number,
  isFixed: (collection: Collection) => boolean,
): Columns {
  const listStep = areListsIndented(collections) ? indent : 0;
  const columns = new Map<Collection, number>();
  for (const collection of collections) columns.set(collection, columnOf(collection));

  function columnOf(collection: Collection): number {
    const { parent, kind, column } = collection;
    if (isFixed(collection)) return column;
    if (!parent) return 0;
    if (parent.kind === 'sequence') return of(parent) + DASH;
    return of(parent) + (kind === 'sequence' ? listStep : indent);
  }

  function of(collection: Collection): number {
    return columns.get(collection) ?? collection.column;
  }

  function inside(owner: Collection | undefined): number {
    if (!owner) return 0;
    return of(owner) + (owner.kind === 'sequence' ? DASH : indent);
  }

  function at(place: Place, current: number): number {
    if (place.at === 'margin') return 0;
    if (place.at === 'entry') return of(place.collection);
    if (place.at === 'value') return inside(place.owner);
    const { owner, isBehindKey } = place.flow;
    if (!owner || !isBehindKey) return inside(owner) + place.level * indent;
    // YAML wants a closing bracket deeper than the key; many are not, and few readers mind.
    const level = place.level === 0 && current > owner.column ? 1 : place.level;
    return of(owner) + level * indent;
  }

  return { of, at, inside };
}

function areListsIndented(collections: readonly Collection[]): boolean {
  const below = collections.filter(({ kind, parent }) => kind === 'sequence' && parent?.kind === 'mapping');
  const indented = below.filter(({ column, parent }) => column > parent!.column);
  return indented.length * 2 >= below.length;
}
