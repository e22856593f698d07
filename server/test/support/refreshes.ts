import type { Client } from './client.ts';

/** Counts how often a server asks its client to ask again. */
export interface Refreshes {
  count(): number;
  /** Resolves at the next time; at once for one that nobody waited for. */
  next(): Promise<void>;
}

/** Answers a refresh request, such as `workspace/inlayHint/refresh`. */
export function refreshes({ connection }: Client, method: string): Refreshes {
  let count = 0;
  let awaited = 0;
  let wake = (): void => undefined;
  connection.onRequest(method, () => {
    count += 1;
    wake();
    return null;
  });
  return {
    count: () => count,
    async next() {
      awaited += 1;
      while (count < awaited) await new Promise<void>((resolve) => (wake = resolve));
    },
  };
}
