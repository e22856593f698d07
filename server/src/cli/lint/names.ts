import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file as it is shown: relative to the working folder, with `/` on every system. */
export function nameOf(uri: string, folder: string): string {
  return nameOfPath(fileURLToPath(uri), folder);
}

export function nameOfPath(file: string, folder: string): string {
  const relative = path.relative(folder, file);
  return (relative === '' ? '.' : relative).split(path.sep).join('/');
}
