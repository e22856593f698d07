import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CalendarDate } from '../../language/forms/date.ts';
import type { Home, Misuse } from '../command.ts';
import { readInput } from './standard-input.ts';
import { findTarget } from './targets.ts';
import type { Target } from './targets.ts';

/** What is to be linted. */
export interface Request {
  readonly targets: readonly Target[];
  /** The text that stands for a file. */
  readonly given: { readonly uri: string; readonly text: string } | undefined;
  readonly today: CalendarDate;
  /** Arguments that ask for nothing that is there. */
  readonly problems: readonly string[];
}

/** Finds the files that the arguments ask for; without arguments, those of the working folder. */
export async function findFiles(
  args: readonly string[],
  standIn: string | undefined,
  today: CalendarDate,
  home: Home,
): Promise<Request | Misuse> {
  const given = args.includes('-') ? await standardInput(standIn, home) : undefined;
  if (given && 'problem' in given) return given;
  if (!given && standIn !== undefined) return { problem: '--stdin-filename goes with - (standard input)' };
  const targets: Target[] = [];
  const problems: string[] = [];
  for (const argument of args.length === 0 ? ['.'] : new Set(args)) {
    const target =
      given && argument === '-'
        ? { argument: standIn!, kind: 'file' as const, uris: [given.uri] }
        : await findTarget(argument, home.folder);
    if ('problem' in target) problems.push(target.problem);
    else targets.push(target);
  }
  return { targets, given, today, problems };
}

async function standardInput(standIn: string | undefined, home: Home): Promise<Request['given'] | Misuse> {
  if (standIn === undefined)
    return { problem: 'standard input needs --stdin-filename FILE, which says what kind of file it is and where' };
  const read = await readInput(home.input);
  if ('problem' in read) return read;
  return { uri: pathToFileURL(path.resolve(home.folder, standIn)).href, text: read.text };
}
