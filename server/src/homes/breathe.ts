declare const setImmediate: ((callback: () => void) => void) | undefined;

/**
 * Makes the function that long work calls between its parts: it lets other work in once the current slice of time is
 * used up, and costs nothing before.
 * @param slice in milliseconds
 */
export function createBreathe(slice: number): () => Promise<void> {
  let begun = performance.now();
  return async () => {
    if (performance.now() - begun < slice) return;
    await nextTurn();
    begun = performance.now();
  };
}

/** Resolves after the events that wait already. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
}
