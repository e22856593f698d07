import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import picomatch from 'picomatch';
import { nodeFiles, readText } from '../../homes/node-files.ts';

/** The files that one argument asks for. */
export interface Target {
  readonly argument: string;
  /** A file that is named has to be one of ours; a folder or glob takes those that are. */
  readonly kind: 'file' | 'folder' | 'glob';
  readonly uris: readonly string[];
}

/** Finds the files that an argument names, holds or matches; not all of them need to be ours. */
export async function findTarget(argument: string, folder: string): Promise<Target | { readonly problem: string }> {
  const file = path.resolve(folder, argument);
  const entry = await stat(file).catch(() => undefined);
  if (entry?.isDirectory()) return filesIn(argument, file);
  if (entry) return { argument, kind: 'file', uris: [pathToFileURL(file).href] };
  const pattern = path.sep === '\\' ? argument.replaceAll('\\', '/') : argument;
  const { base, glob, isGlob } = picomatch.scan(pattern);
  if (isGlob) return { argument, kind: 'glob', uris: await matches(path.resolve(folder, base), glob) };
  const text = await readText(file);
  return { problem: `${argument} can't be read: ${'problem' in text ? text.problem : 'it came and went'}` };
}

async function filesIn(argument: string, file: string): Promise<Target | { readonly problem: string }> {
  try {
    await readdir(file);
  } catch {
    return { problem: `${argument} can't be read: permission is denied` };
  }
  return { argument, kind: 'folder', uris: await nodeFiles.list(pathToFileURL(file).href) };
}

/** A glob reaches what a folder does, dotted names included, so that `**` and the folder mean the same files. */
async function matches(base: string, glob: string): Promise<string[]> {
  const isMatch = picomatch(glob, { dot: true, nonegate: true });
  const uris = await nodeFiles.list(pathToFileURL(base).href);
  return uris.filter((uri) => isMatch(path.relative(base, fileURLToPath(uri)).split(path.sep).join('/')));
}
