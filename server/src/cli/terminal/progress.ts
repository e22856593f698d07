import type { Output } from './output.ts';

/** Tells on a terminal's standard error how far long work has come. */
export interface Progress {
  show(text: string): void;
  /** Takes the line away again. */
  clear(): void;
}

/** Shorter work needs no telling, in milliseconds. */
const PATIENCE = 500;

/** How often the line changes, in milliseconds. */
const INTERVAL = 100;

export function createProgress(output: Output): Progress {
  if (!output.isTerminal) return { show: () => undefined, clear: () => undefined };
  let next = performance.now() + PATIENCE;
  let shown = false;
  return {
    show(text) {
      if (performance.now() < next) return;
      next = performance.now() + INTERVAL;
      shown = true;
      void output.write(`\r\u001b[2K${output.paint.faint(text)}`);
    },
    clear() {
      if (shown) void output.write('\r\u001b[2K');
      shown = false;
    },
  };
}
