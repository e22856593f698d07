import { execFile } from 'node:child_process';
import path from 'node:path';
import { MAX_TEXT_LENGTH } from '../language/syntax/limits.ts';

/** How long git may take, in milliseconds: what it is asked takes it a few. */
const TIME_LIMIT = 5_000;

/** A UTF-16 unit takes at most three bytes of UTF-8; what is larger is over the limit of the language anyway. */
const MAX_BYTES = MAX_TEXT_LENGTH * 3;

/** Nothing is written, nobody is asked for a password, and nothing is fetched. */
const QUIETLY = { GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1' };

/** Nothing that a repository's configuration names is started. */
const CONFIGURATION = ['-c', 'core.hooksPath=/dev/null', '-c', 'core.fsmonitor=false'];

/**
 * What the git of the machine prints when it is asked something in a folder; undefined where it fails (there is no git,
 * no repository, no such object), since there is no telling why that would help anybody.
 */
export function git(folder: string, command: readonly string[]): Promise<Uint8Array | undefined> {
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
    const args = ['--no-pager', ...CONFIGURATION, '-C', folder, ...command];
    execFile('git', args, options, (fault, output) => resolve(fault ? undefined : output));
  });
}
