import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

/** Finds the program that files belong to. */
export interface Roots {
  /** The nearest folder at or above this one that holds a soc2.yaml, within the repository; undefined without one. */
  programFolderOf(folder: string): string | undefined;
}

/** @param given files that count as there, whatever the disk says */
export function createRoots(given: ReadonlySet<string>): Roots {
  const known = new Map<string, string | undefined>();

  function isProgram(file: string): boolean {
    return given.has(file) || isFile(file);
  }

  function search(folder: string): string | undefined {
    if (['soc2.yaml', 'soc2.yml'].some((name) => isProgram(path.join(folder, name)))) return folder;
    const parent = path.dirname(folder);
    return parent === folder || existsSync(path.join(folder, '.git')) ? undefined : programFolderOf(parent);
  }

  function programFolderOf(folder: string): string | undefined {
    if (!known.has(folder)) known.set(folder, search(folder));
    return known.get(folder);
  }

  return { programFolderOf };
}

function isFile(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    // Neither is what is not there, cannot be reached, or links to itself.
    return false;
  }
}
