import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';

const REASONS: Readonly<Record<string, string>> = {
  EEXIST: 'it exists already, and is never overwritten; give another name',
  ENOTDIR: 'a part of its path is a file',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'no space is left',
};

/** Writes a file that does not exist yet, with its folder; resolves to a sentence where that failed. */
export async function writeNew(file: string, text: string): Promise<string | undefined> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    // Nothing but this call makes the file, so that no other is overwritten.
    const handle = await open(file, 'wx');
    try {
      await handle.writeFile(text);
    } catch (fault) {
      // Half of it would be taken for all of it.
      await rm(file, { force: true });
      throw fault;
    } finally {
      await handle.close();
    }
    return undefined;
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
    return `${file} can't be written: ${REASONS[code] ?? (fault instanceof Error ? fault.message : String(fault))}`;
  }
}
