import { constants } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Files, FileText } from '../contracts/files.ts';
import { MAX_TEXT_LENGTH } from '../language/syntax/limits.ts';

const SKIPPED = new Set(['node_modules', '.git']);

/** The deepest folder that is looked into. */
const MAX_FOLDER_DEPTH = 40;

/** The files of the machine. Symbolic links to folders are not followed, so no loop has to end. */
export const nodeFiles: Files = {
  async list(folder) {
    const found: string[] = [];
    if (folder.startsWith('file:')) await collect(fileURLToPath(folder), 0, found);
    return found;
  },
  async read(uri) {
    return uri.startsWith('file:') ? readText(fileURLToPath(uri)) : { problem: 'it is not on this machine' };
  },
};

async function collect(folder: string, depth: number, found: string[]): Promise<void> {
  if (depth > MAX_FOLDER_DEPTH) return;
  // A folder that may not be read holds no file that may be.
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!SKIPPED.has(entry.name)) await collect(path, depth + 1, found);
    } else if (/\.ya?ml$/.test(entry.name)) {
      if (entry.isFile() || (entry.isSymbolicLink() && !(await leadsToFolder(path))))
        found.push(pathToFileURL(path).href);
    }
  }
}

/** A link that leads nowhere counts as a file: that it can't be read is for the reader to say. */
async function leadsToFolder(link: string): Promise<boolean> {
  return stat(link).then(
    (target) => target.isDirectory(),
    () => false,
  );
}

/** A UTF-16 unit takes at most three bytes of UTF-8; what is larger is over the limit of the language anyway. */
const MAX_BYTES = MAX_TEXT_LENGTH * 3;

/** Reads a regular file: never a device or a pipe, which could block forever. */
export async function readText(path: string): Promise<FileText> {
  let file: FileHandle | undefined;
  try {
    // Without O_NONBLOCK, opening a pipe that nobody writes to would wait.
    file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const stat = await file.stat();
    if (stat.isDirectory()) return { problem: 'it is a folder' };
    if (!stat.isFile()) return { problem: 'it is no regular file' };
    if (stat.size > MAX_BYTES) return { problem: `it is larger than ${MAX_BYTES / 1_000_000} MB` };
    return { text: new TextDecoder('utf-8').decode(await file.readFile()) };
  } catch (fault) {
    return { problem: reason(fault) };
  } finally {
    await file?.close();
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'it does not exist',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its symbolic links go in a circle',
  EMFILE: 'too many files are open',
  ENXIO: 'it is no regular file',
};

function reason(fault: unknown): string {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  return REASONS[code] ?? (fault instanceof Error ? fault.message : String(fault));
}
