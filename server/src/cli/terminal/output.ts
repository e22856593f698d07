import type { WriteStream } from 'node:tty';
import { paintFor } from './paint.ts';
import type { Paint } from './paint.ts';

/** One of the two streams that a process writes to. */
export interface Output {
  /** Resolves when the text is handed over, so that a slow reader slows us down. Does nothing once the reader has left. */
  write(text: string): Promise<void>;
  readonly isTerminal: boolean;
  /** How many cells a line has; a fixed number where it is no terminal, so that the same input gives the same bytes. */
  readonly width: number;
  readonly paint: Paint;
  /** Why writing failed; undefined while it works, and where the reader just left. */
  readonly problem: string | undefined;
}

const WIDTH = { least: 60, usual: 100, most: 120 } as const;

/** @param color whether the user lets a terminal be colored */
export function createOutput(stream: WriteStream, color: boolean): Output {
  const isTerminal = stream.isTTY;
  let gone = false;
  let problem: string | undefined;

  function failed(fault: NodeJS.ErrnoException): void {
    gone = true;
    if (fault.code !== 'EPIPE') problem = fault.code === 'ENOSPC' ? 'no space is left' : fault.message;
  }

  stream.on('error', failed);
  return {
    async write(text) {
      if (gone || text === '') return;
      await new Promise<void>((resolve) => {
        stream.write(text, (fault) => {
          if (fault) failed(fault);
          resolve();
        });
      });
    },
    isTerminal,
    width: isTerminal ? Math.min(Math.max(stream.columns || WIDTH.usual, WIDTH.least), WIDTH.most) : WIDTH.usual,
    paint: paintFor(isTerminal && color),
    get problem() {
      return problem;
    },
  };
}

/** Whether the environment lets a terminal be colored. */
export function colorAllowed(environment: NodeJS.ProcessEnv): boolean {
  return (environment['NO_COLOR'] ?? '') === '' && environment['TERM'] !== 'dumb';
}
