import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Files } from '../../contracts/files.ts';
import type { Finding } from '../../contracts/finding.ts';
import { RULES } from '../../generated/rules.ts';
import { createBreathe } from '../../homes/breathe.ts';
import { changedSinceCommit } from '../../homes/git-changes.ts';
import { gitHistory } from '../../homes/git-history.ts';
import { nodeFiles } from '../../homes/node-files.ts';
import type { Progress } from '../terminal/progress.ts';
import { isBelow } from '../../workspace/uris.ts';
import { createWorkspace } from '../../workspace/workspace.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Request } from './request.ts';
import { createRoots } from './roots.ts';

/** What the rules found in one file. */
export interface Linted {
  readonly uri: string;
  readonly findings: readonly Finding[];
}

/** All files of the programs that were asked about, linted. */
export interface Outcome {
  readonly workspace: Workspace;
  /** The files that were asked for, in no particular order. */
  readonly files: readonly Linted[];
}

/** How much text stays parsed between reading and linting: what a program of a thousand runbooks has. */
const CACHE_SIZE = 10_000_000;

/** How long work goes on before an interruption is heard, in milliseconds. */
const SLICE = 50;

/** Lints the files of a request, each as part of its whole program. */
export async function lintFiles({ targets, given, today }: Request, progress: Progress): Promise<Outcome> {
  const asked = [...new Set(targets.flatMap(({ uris }) => uris))];
  const fromDisk = asked.filter((uri) => uri !== given?.uri);
  const roots = createRoots(new Set(given ? [fileURLToPath(given.uri)] : []));
  const folders = new Map<string, boolean>();
  for (const uri of asked) {
    const own = path.dirname(fileURLToPath(uri));
    const program = roots.programFolderOf(own);
    folders.set(pathToFileURL(program ?? own).href, program !== undefined);
  }
  const listed = new Set<string>();
  let read = 0;
  let linted = 0;
  const files: Files = {
    async list(folder) {
      // Without a program no rule looks at other files, so only what was asked for is read.
      const others = folders.get(folder) === true ? await nodeFiles.list(folder) : [];
      const found = [...others, ...fromDisk.filter((uri) => isBelow(uri, folder))];
      for (const uri of found) listed.add(uri);
      return found;
    },
    read(uri) {
      progress.show(`Reading files: ${(read += 1)} of ${listed.size}`);
      return nodeFiles.read(uri);
    },
  };
  const breathe = createBreathe(SLICE);
  const workspace = createWorkspace({
    files,
    history: gitHistory,
    rules: RULES,
    today: () => today,
    // Both kinds of fault are reported otherwise: an unreadable file by name, a failed rule as a finding.
    log: { error: () => undefined, info: () => undefined },
    breathe: () => {
      if (workspace.ready) progress.show(`Linting files: ${(linted += 1)} of ${workspace.uris().length}`);
      return breathe();
    },
    cacheSize: CACHE_SIZE,
  });
  await workspace.setFolders([...folders.keys()]);
  for (const folder of folders.keys()) await openChanged(workspace, folder, fromDisk);
  if (given) workspace.open(given.uri, given.text);
  await workspace.lintStale();
  progress.clear();
  const results = asked.flatMap((uri) => {
    const result = workspace.result(uri);
    return result ? [{ uri, findings: result.findings }] : [];
  });
  return { workspace, files: results };
}

/** Takes up the files that differ from the last commit as an editor would, so that they are compared with it. */
async function openChanged(workspace: Workspace, folder: string, asked: readonly string[]): Promise<void> {
  const below = asked.filter((uri) => isBelow(uri, folder));
  for (const uri of await changedSinceCommit(folder, below)) {
    const file = await nodeFiles.read(uri);
    if ('text' in file) workspace.open(uri, file.text);
  }
}
