/** The value in the middle; NaN for none. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The value that so many percent of all values do not exceed, by linear interpolation; NaN for none. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = ((sorted.length - 1) * percent) / 100;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}
