/**
 * The candidate that a misspelled word most likely means: at most a third of its letters may differ (insertion,
 * deletion, exchange, or two neighbors swapped). Undefined where nothing is near enough to be offered.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const lower = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.floor(Math.max(word.length, 3) / 3) + 0.5;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const apart = distance(lower, candidate.toLowerCase(), bestDistance);
    if (apart < bestDistance) {
      best = candidate;
      bestDistance = apart;
    }
  }
  return best;
}

/** Longer words are compared by their beginning alone, so that no text makes this slow. */
const MAX_COMPARED = 64;

/**
 * How many letters differ: the optimal string alignment distance of the first {@link MAX_COMPARED} letters, or `limit`
 * once it is certain to reach that.
 */
export function distance(first: string, second: string, limit = Number.POSITIVE_INFINITY): number {
  const a = first.slice(0, MAX_COMPARED);
  const b = second.slice(0, MAX_COMPARED);
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row.push(cost);
    }
    // A swap looks two rows back.
    if (Math.min(...row) >= limit && Math.min(...last) >= limit) return limit;
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
