import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Home } from '../command.ts';
import { reasonOf } from '../terminal/sink.ts';

/** Writes a file whole or not at all; resolves to a sentence where that failed. */
export async function writeWhole(
  file: string,
  content: string | Uint8Array,
  { folder }: Pick<Home, 'folder'>,
): Promise<string | undefined> {
  const target = path.resolve(folder, file);
  const draft = `${target}.${process.pid}.tmp`;
  try {
    await writeFile(draft, content, { flag: 'wx' });
    await rename(draft, target);
    return undefined;
  } catch (fault) {
    await rm(draft, { force: true }).catch(() => undefined);
    return `${file} can't be written: ${reasonOf(fault)}`;
  }
}
