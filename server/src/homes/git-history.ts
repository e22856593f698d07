import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { History } from '../contracts/history.ts';
import { git } from './git.ts';

/** The history that the git of the machine knows. Without git, there is none. */
export const gitHistory: History = {
  async committedText(uri) {
    if (!uri.startsWith('file:')) return undefined;
    const file = fileURLToPath(uri);
    // The content as it is stored: `git show` would run the filters of the repository.
    const bytes = await git(path.dirname(file), ['cat-file', 'blob', `HEAD:./${path.basename(file)}`]);
    return bytes && new TextDecoder('utf-8').decode(bytes);
  },
};
