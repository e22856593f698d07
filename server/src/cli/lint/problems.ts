import { nameOf } from './names.ts';
import type { Request } from './request.ts';
import type { Outcome } from './run.ts';
import type { Target } from './targets.ts';

/** What keeps the answer from being complete: files that can't be read, and arguments that ask for nothing of ours. */
export function problemsOf(request: Request, { workspace, files }: Outcome, folder: string): string[] {
  const { unreadable } = workspace;
  const linted = new Set(files.map(({ uri }) => uri));
  const programs = new Set([...linted].flatMap((uri) => workspace.programFileOf(uri) ?? []));
  const asked = new Set(request.targets.flatMap(({ uris }) => uris));
  const unread = [...unreadable]
    .filter(([uri]) => asked.has(uri) || programs.has(uri) || /\/soc2\.ya?ml$/.test(uri))
    .map(([uri, reason]) => `${nameOf(uri, folder)} can't be read: ${reason}`);
  const empty = request.targets
    .filter(({ uris }) => !uris.some((uri) => linted.has(uri) || unreadable.has(uri)))
    .map(({ argument, kind }) => `${argument} ${NOTHING[kind]}`);
  return [...request.problems, ...unread.sort(), ...empty];
}

const NOTHING: Readonly<Record<Target['kind'], string>> = {
  file: 'is not soc2.yaml, *.runbook.yaml, *.run.yaml or *.playbook.yaml, and `files:` of its soc2.yaml does not list it',
  folder: 'holds no soc2.yaml, runbook, run or playbook',
  glob: 'matches no soc2.yaml, runbook, run or playbook',
};

/** What else the reader should know, since it makes rules silent: a program that does not parse, files missing from it. */
export function notesOf(request: Request, { workspace, files }: Outcome, folder: string): string[] {
  const asked = new Set(request.targets.flatMap(({ uris }) => uris));
  const programs = new Set(files.flatMap(({ uri }) => workspace.programFileOf(uri) ?? []));
  const broken = [...programs]
    .filter((uri) => !asked.has(uri) && workspace.result(uri)?.findings.some(({ rule }) => rule === 'syntax'))
    .map((uri) => `${nameOf(uri, folder)} does not parse, so rules that need the program are silent; lint it first`);
  const missing = [...workspace.unreadable]
    .filter(([uri]) => !asked.has(uri) && !/\/soc2\.ya?ml$/.test(uri))
    .map(([uri, reason]) => `${nameOf(uri, folder)} can't be read and counts as not there: ${reason}`);
  return [...broken.sort(), ...missing.sort()];
}
