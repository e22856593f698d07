import type { Place } from '../../contracts/finding.ts';
import type { FileNames, NameKind, NameSymbol } from '../../contracts/names.ts';
import { score } from './score.ts';

/** Something that was found by its name. */
export interface FoundSymbol extends Pick<NameSymbol, 'kind' | 'id' | 'title' | 'container'> {
  readonly place: Place;
}

/** How many are given: nobody looks through more, and editors ask again at each letter. */
export const MOST_SYMBOLS = 200;

/** Nothing has a longer name, and each word of it would be looked for everywhere. */
const LONGEST_QUERY = 200;

/** Of those that match alike, what comes first. */
const ORDER: readonly NameKind[] = ['runbook', 'playbook', 'control', 'step', 'run', 'role', 'system'];

/** What the words of a query match in its id or its title, best first. */
export function findSymbols(query: string, files: readonly FileNames[]): readonly FoundSymbol[] {
  if (query.length > LONGEST_QUERY) return [];
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const best: Ranked[] = [];
  let last: Ranked | undefined;
  for (const file of files) {
    for (const symbol of file.symbols) {
      const rank = rankOf(words, symbol);
      const found = rank === undefined ? undefined : { symbol, file, rank };
      // Once there are enough, most are worse than the last of them.
      if (!found || (last && inOrder(last, found) <= 0)) continue;
      best.push(found);
      if (best.length < 2 * MOST_SYMBOLS) continue;
      best.sort(inOrder).length = MOST_SYMBOLS;
      last = best.at(-1);
    }
  }
  return best.sort(inOrder).slice(0, MOST_SYMBOLS).map(foundSymbol);
}

interface Ranked {
  readonly symbol: NameSymbol;
  readonly file: FileNames;
  readonly rank: number;
}

function inOrder(a: Ranked, b: Ranked): number {
  return b.rank - a.rank || orderOf(a.symbol) - orderOf(b.symbol) || compare(a.symbol.id, b.symbol.id);
}

function foundSymbol({ symbol: { kind, id, title, container, start, end }, file }: Ranked): FoundSymbol {
  return { kind, id, title, container, place: file.placeOf({ start, end }) };
}

/** The sum for all words, each by its better match; undefined if one matches nowhere. */
function rankOf(words: readonly string[], { id, title }: NameSymbol): number | undefined {
  let sum = 0;
  for (const word of words) {
    const [byId, byTitle] = [score(word, id), score(word, title)];
    if (byId === undefined && byTitle === undefined) return undefined;
    // An id is what people mean first.
    sum += Math.max((byId ?? 0) * 2, byTitle ?? 0);
  }
  return sum;
}

function orderOf({ kind }: NameSymbol): number {
  const at = ORDER.indexOf(kind);
  return at === -1 ? ORDER.length : at;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
