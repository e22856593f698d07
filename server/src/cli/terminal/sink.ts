import { open } from 'node:fs/promises';
import path from 'node:path';
import type { Home, Misuse } from '../command.ts';
import type { Output } from './output.ts';
import { paintFor } from './paint.ts';

/** Where results go. */
export interface Sink extends Pick<Output, 'write' | 'paint' | 'width'> {
  /** Resolves when everything is written; to a sentence where something went wrong. */
  end(): Promise<string | undefined>;
}

/** @param file the value of `--output`; undefined for standard output */
export async function openSink(file: string | undefined, { folder, output }: Home): Promise<Sink | Misuse> {
  if (file === undefined)
    return {
      write: output.write,
      paint: output.paint,
      width: output.width,
      end: async () => output.problem && `standard output can't be written: ${output.problem}`,
    };
  try {
    const handle = await open(path.resolve(folder, file), 'w');
    let problem: string | undefined;
    return {
      async write(text) {
        if (problem === undefined) await handle.writeFile(text).catch((fault: unknown) => (problem = reasonOf(fault)));
      },
      paint: paintFor(false),
      width: output.isTerminal ? 100 : output.width,
      async end() {
        await handle.close().catch((fault: unknown) => (problem ??= reasonOf(fault)));
        return problem && `${file} can't be written: ${problem}`;
      },
    };
  } catch (fault) {
    return { problem: `${file} can't be written: ${reasonOf(fault)}` };
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder does not exist',
  EISDIR: 'it is a folder',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'no space is left',
};

/** Why a file can't be read or written, in the words of people. */
export function reasonOf(fault: unknown): string {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  return REASONS[code] ?? (fault instanceof Error ? fault.message : String(fault));
}
