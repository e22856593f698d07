import type { NamesAround } from '../../contracts/names.ts';
import type { Document } from '../../language/document.ts';
import type { Node, Range } from '../../language/syntax/tree.ts';
import { nameRange, occurrencesIn } from '../../semantics/occurrences.ts';
import { holds } from '../spot.ts';
import { definesName, isItsHome, meantIn, occurrenceAt, placesOf } from './name.ts';

/** Where to go from a place of a document. */
export interface Definitions {
  /** The text that one goes from. */
  readonly origin: Range;
  readonly targets: readonly Target[];
}

export interface Target {
  readonly document: Document;
  /** What is defined: the step, the entry. */
  readonly extent: Range;
  /** Its name. */
  readonly range: Range;
}

type Read = (uri: string) => Promise<Document | undefined>;

/**
 * Where the name at an offset is defined, which may be right here; for an alias, its anchor. Of a role that the runbook
 * describes itself, both places; of an id that is given several times, all.
 */
export async function definitionsAt(
  document: Document,
  offset: number,
  around: NamesAround,
  read: Read,
): Promise<Definitions | undefined> {
  const alias = document.syntax.aliases.find((each) => holds(each, offset));
  if (alias) {
    const target = { document, extent: extentOf(alias.target), range: beginningOf(alias.target) };
    return { origin: { start: alias.start, end: alias.end }, targets: [target] };
  }
  const at = occurrenceAt(document, offset);
  if (!at) return undefined;
  const name = meantIn(around.own, at.kind, at.name, around);
  const homes = around.files.filter(
    (file) =>
      (file === around.own || isItsHome(name, file)) &&
      placesOf(name, file, around).length > 0 &&
      definesName(file, name.kind, name.text),
  );
  const targets: Target[] = [];
  for (const { uri } of homes) {
    const home = uri === document.uri ? document : await read(uri);
    const given = home ? occurrencesIn(home) : [];
    for (const { kind, name: text, isDefinition, extent, range } of given)
      if (home && isDefinition && kind === name.kind && text === name.text)
        targets.push({ document: home, extent, range });
  }
  return { origin: at.range, targets };
}

function extentOf({ start, end }: Range): Range {
  return { start, end };
}

/** A scalar without its quotes, or the first key or item of what an anchor names. */
function beginningOf(node: Node): Range {
  if (node.kind === 'scalar') return nameRange(node);
  const first = node.kind === 'mapping' ? node.pairs[0]?.key : node.items[0];
  const isInside = first !== undefined && node.start <= first.start && first.end <= node.end;
  return isInside ? extentOf(first) : { start: node.start, end: node.start };
}
