import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { git } from './git.ts';

/**
 * Those of some files whose bytes differ from the last commit. It asks git once for the whole folder, and hashes the
 * files itself: `git diff` would run the filters of the repository.
 * @param folder the URI of the folder that the files are below
 */
export async function changedSinceCommit(folder: string, uris: readonly string[]): Promise<readonly string[]> {
  if (!folder.startsWith('file:')) return [];
  const root = fileURLToPath(folder);
  const listed = await git(root, ['ls-tree', '-r', '-z', 'HEAD']);
  const committed = objectsIn(listed ? new TextDecoder('utf-8').decode(listed) : '', root);
  const compared = uris.map(async (uri) => {
    const object = committed.get(uri);
    return object !== undefined && (await hashOf(fileURLToPath(uri), object.length)) !== object ? [uri] : [];
  });
  return (await Promise.all(compared)).flat();
}

/** The objects of the files that `git ls-tree -z` lists (`mode type object TAB path NUL`), by URI. */
function objectsIn(listing: string, root: string): ReadonlyMap<string, string> {
  const objects = new Map<string, string>();
  for (const line of listing.split('\0')) {
    const [, object, name] = /^\d+ blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
    if (object !== undefined && name !== undefined) objects.set(pathToFileURL(path.join(root, name)).href, object);
  }
  return objects;
}

/** The name that git gives the content of a file; undefined for one that can't be read. */
async function hashOf(file: string, length: number): Promise<string | undefined> {
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) return undefined;
  // A repository names its objects by SHA-1, or by SHA-256.
  const hash = createHash(length === 40 ? 'sha1' : 'sha256');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
