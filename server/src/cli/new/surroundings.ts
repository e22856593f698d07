import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Coverage } from '../../contracts/coverage.ts';
import type { Program } from '../../contracts/program.ts';
import type { CalendarDate } from '../../language/forms/date.ts';
import { houseOf } from '../../scaffold/house.ts';
import type { HouseFile } from '../../scaffold/house.ts';
import type { Home } from '../command.ts';
import { findFiles } from '../lint/request.ts';
import { lintFiles } from '../lint/run.ts';
import { createRoots } from '../lint/roots.ts';
import { createProgress } from '../terminal/progress.ts';

/** The program that a new file would belong to, as far as there is one. */
export interface Surroundings {
  readonly program?: Program | undefined;
  readonly coverage?: Coverage | undefined;
  readonly house: readonly HouseFile[];
  /** What is wrong with templates of the house, one sentence each. */
  readonly problems: readonly string[];
  /** The folder in which most runbooks of the program are. */
  readonly folder: string;
}

/** @param folder in which a new file would be */
export async function surroundingsOf(folder: string, today: CalendarDate, home: Home): Promise<Surroundings> {
  const root = createRoots(new Set()).programFolderOf(folder);
  if (root === undefined) return { house: [], problems: [], folder };
  const request = await findFiles([root], undefined, today, home);
  if ('problem' in request) return { house: [], problems: [], folder };
  const { workspace } = await lintFiles(request, createProgress(home.errors));
  const uri = workspace.programFileOf(`${pathToFileURL(root).href}/new.runbook.yaml`);
  if (uri === undefined) return { house: [], problems: [], folder };
  const { files: house, problems } = houseOf(await workspace.templatesOf(uri));
  const program = workspace.programOf(uri);
  return { program, coverage: workspace.coverage(uri), house, problems, folder: mostRunbooks(program) ?? root };
}

function mostRunbooks(program: Program | undefined): string | undefined {
  const counts = new Map<string, number>();
  for (const { file } of [...(program?.runbooks.values() ?? [])].flat()) {
    const folder = path.dirname(fileURLToPath(file));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
}
