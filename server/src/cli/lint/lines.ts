import { nodeFiles } from '../../homes/node-files.ts';
import type { Request } from './request.ts';

/** Gives the lines of a file, read again: keeping every text until the report would cost more than that. */
export function linesIn(given: Request['given']): (uri: string) => Promise<readonly string[]> {
  return async (uri) => {
    const file = uri === given?.uri ? given : await nodeFiles.read(uri);
    return 'text' in file ? file.text.split(/\r\n|\r|\n/) : [];
  };
}
