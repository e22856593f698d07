import { mkdtempSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** A folder of files on disk, for tests of whole processes. */
export interface Folder {
  readonly path: string;
  readonly uri: string;
  uriOf(name: string): string;
  write(name: string, text: string | Buffer): void;
  remove(name: string): void;
  /** Deletes everything. */
  dispose(): void;
}

export function folderOf(texts: Readonly<Record<string, string | Buffer>>): Folder {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'soc2-')));
  const folder: Folder = {
    path: root,
    uri: pathToFileURL(root).href,
    uriOf: (name) => pathToFileURL(path.join(root, name)).href,
    write(name, text) {
      mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
      writeFileSync(path.join(root, name), text);
    },
    remove: (name) => rmSync(path.join(root, name)),
    dispose: () => rmSync(root, { recursive: true, force: true }),
  };
  for (const [name, text] of Object.entries(texts)) folder.write(name, text);
  return folder;
}
