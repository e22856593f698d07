import type { Coverage } from '../../contracts/coverage.ts';
import type { CalendarDate } from '../../language/forms/date.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Home, Misuse } from '../command.ts';
import { nameOf } from '../lint/names.ts';
import { findFiles } from '../lint/request.ts';
import { notesOf, problemsOf } from '../lint/problems.ts';
import { lintFiles } from '../lint/run.ts';
import { note } from '../say.ts';
import { createProgress } from '../terminal/progress.ts';

/** The programs that a folder belongs to or holds, linted. */
export interface Programs {
  readonly workspace: Workspace;
  /** At least one, by the name of their files. */
  readonly coverages: readonly [Coverage, ...Coverage[]];
}

/** @param folder as it was given; the working folder where it was not */
export async function loadPrograms(
  folder: string | undefined,
  today: CalendarDate,
  home: Home,
): Promise<Programs | Misuse> {
  const request = await findFiles([folder ?? '.'], undefined, today, home);
  if ('problem' in request) return request;
  const outcome = await lintFiles(request, createProgress(home.errors));
  const { workspace, files } = outcome;
  const unread = problemsOf(request, outcome, home.folder);
  if (unread.length > 0) return { problem: unread.join('; ') };
  const uris = [...new Set(files.flatMap(({ uri }) => workspace.programFileOf(uri) ?? []))].sort();
  const broken = uris.find((uri) => workspace.coverage(uri)?.broken !== false);
  if (broken !== undefined)
    return { problem: `${nameOf(broken, home.folder)} does not parse; soc2-runbooks lint says where` };
  const [first, ...others] = uris.flatMap((uri) => workspace.coverage(uri) ?? []);
  if (!first)
    return { problem: `${folder ?? 'this folder'} belongs to no program: there is no soc2.yaml in it or above it` };
  for (const each of notesOf(request, outcome, home.folder)) await note(home, each);
  return { workspace, coverages: [first, ...others] };
}

/** The only program; where there are several, which of them could be named. */
export function onlyProgram({ coverages: [first, ...others] }: Programs, home: Home): Coverage | Misuse {
  if (others.length === 0) return first;
  const names = [first, ...others].map(({ file }) => nameOf(file.slice(0, file.lastIndexOf('/')), home.folder));
  return { problem: `there are several programs; name the folder of one: ${names.join(', ')}` };
}
