/**
 * The places of some entries sorted by rank, equal ones in their order. One without a rank goes where the one before
 * it goes; those before the first with a rank stay first.
 */
export function sortedByRank(ranks: readonly (number | undefined)[]): readonly number[] {
  let rank = -Infinity;
  return ranks
    .map((own, index) => {
      rank = own ?? rank;
      return { rank, index };
    })
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ index }) => index);
}
