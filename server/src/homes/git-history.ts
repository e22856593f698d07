import { execFile } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { History } from '../contracts/history.ts';
import { MAX_TEXT_LENGTH } from '../language/syntax/limits.ts';

/** How long git may take, in milliseconds: what it is asked takes it a few. */
const TIME_LIMIT = 5_000;

/** A UTF-16 unit takes at most three bytes of UTF-8; what is larger is over the limit of the language anyway. */
const MAX_BYTES = MAX_TEXT_LENGTH * 3;

/** Nothing is written, nobody is asked for a password, and nothing is fetched. */
const QUIETLY = { GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1' };

/** Nothing that a repository's configuration names is started. */
const CONFIGURATION = ['-c', 'core.hooksPath=/dev/null', '-c', 'core.fsmonitor=false'];

/** The history that the git of the machine knows. Without git, there is none. */
export const gitHistory: History = {
  async committedText(uri) {
    if (!uri.startsWith('file:')) return undefined;
    const file = fileURLToPath(uri);
    // The content as it is stored: `git show` would run the filters of the repository.
    const command = ['cat-file', 'blob', `HEAD:./${path.basename(file)}`];
    const bytes = await git(['--no-pager', ...CONFIGURATION, '-C', path.dirname(file), ...command]);
    return bytes && new TextDecoder('utf-8').decode(bytes);
  },
};

/** What git prints; undefined where it fails, since there is no telling why that would help anybody. */
function git(args: readonly string[]): Promise<Uint8Array | undefined> {
  return new Promise((resolve) => {
    const options = {
      // Windows looks for programs in the current folder first; that must not be one of the workspace.
      cwd: path.dirname(process.execPath),
      env: { ...process.env, ...QUIETLY },
      timeout: TIME_LIMIT,
      maxBuffer: MAX_BYTES,
      windowsHide: true,
      encoding: 'buffer',
    } as const;
    execFile('git', args, options, (fault, output) => resolve(fault ? undefined : output));
  });
}
