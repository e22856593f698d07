import type { NamesAround } from '../../contracts/names.ts';

/** What to call a file in a message: its path from the folder of the program, else its name. */
export function fileName(uri: string, { program }: NamesAround): string {
  const folder = program?.uri.slice(0, program.uri.lastIndexOf('/') + 1) ?? '';
  const path = folder !== '' && uri.startsWith(folder) ? uri.slice(folder.length) : uri.slice(uri.lastIndexOf('/') + 1);
  return decoded(path);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // Not encoded as a URI has to be: shown as it is.
    return path;
  }
}
