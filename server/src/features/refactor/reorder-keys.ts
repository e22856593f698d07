import { holdsNames, mappingsOf } from '../../semantics/mappings.ts';
import { around, ownPairs } from './around.ts';
import { isInOrder, rearranged, saysRearranged } from './rearrange.ts';
import type { Refactoring } from './refactoring.ts';
import { sortedByRank } from './sorted-by-rank.ts';
import { isSuppressed } from './suppressed.ts';

/**
 * Puts the keys of the mapping at the cursor into the order in which the schema has them, each with its comments. A key
 * that the schema does not know stays behind the key before it.
 */
export const reorderKeys: Refactoring = {
  kind: 'refactor.rewrite.order',
  rewrite({ document }, range) {
    const mapping = around(document, range).findLast(({ node }) => node.kind === 'mapping')?.node;
    if (mapping?.kind !== 'mapping') return undefined;
    const grammar = mappingsOf(document).find((known) => known.mapping === mapping)?.grammar;
    if (!grammar || grammar.properties.size === 0 || holdsNames(grammar)) return undefined;
    const known = [...grammar.properties.keys()];
    const ranks = new Map(known.map((key, rank) => [key, rank]));
    const order = sortedByRank(ownPairs(mapping).map(({ key }) => ranks.get(key.text)));
    const isFirstKept = order[0] === 0 || !isSuppressed(document, mapping.start);
    if (isInOrder(order) || !isFirstKept) return undefined;
    const edits = rearranged(document, mapping, order);
    return (
      edits && { title: 'Put these keys in the usual order', edits, keeps: saysRearranged(document, mapping, order) }
    );
  },
};
