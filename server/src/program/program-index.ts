import type { Place } from '../contracts/finding.ts';
import type { Program } from '../contracts/program.ts';
import type { Definition } from '../contracts/rule.ts';
import { assemble } from './assemble.ts';
import type { FileFacts, Patterns } from './file-facts.ts';
import { nameTheSame } from './mentions.ts';
import { NO_SETTINGS } from './settings.ts';
import type { Settings } from './settings.ts';
import { same } from './same.ts';

/** What every file says, and which program it belongs to. */
export interface ProgramIndex {
  /** Where the search for a soc2.yaml ends. */
  setFolders(folders: readonly string[]): void;
  /** Whether files stream in: until they all have, a program is made of its soc2.yaml alone. */
  setStreaming(streaming: boolean): void;
  /** Whether every file was given; until then, nothing can be said of what no file does. */
  setComplete(complete: boolean): void;
  set(facts: FileFacts): void;
  delete(uri: string): void;
  /** The nearest soc2.yaml in the folder of a file or above it, up to the workspace folder. */
  programFileOf(uri: string): string | undefined;
  /** The program of a file; undefined without one, or with one that does not parse. */
  programOf(uri: string): Program | undefined;
  settingsOf(uri: string): Settings;
  /** What a program calls itself; empty where it has no name. */
  nameOf(programFile: string): string;
  patternsOf(programFile: string): Patterns | undefined;
  /** The files that belong to a soc2.yaml, itself among them. */
  membersOf(programFile: string): readonly string[];
  locate(file: string, definition: Definition): Place | undefined;
  setExceptionUse(programFile: string, use: ReadonlySet<number> | undefined): void;
}

export function createProgramIndex(): ProgramIndex {
  const files = new Map<string, FileFacts>();
  const owners = new Map<string, string | undefined>();
  const programs = new Map<string, Program | undefined>();
  const dirty = new Set<string>();
  let members: Map<string, FileFacts[]> | undefined;
  let folders: readonly string[] = [];
  let complete = false;
  let streaming = false;

  function programFileOf(uri: string): string | undefined {
    if (!owners.has(uri)) owners.set(uri, nearestProgram(uri, files, folders));
    return owners.get(uri);
  }

  function ownersChanged(): void {
    owners.clear();
    members = undefined;
    for (const [uri, file] of files) if (file.kind === 'program') dirty.add(uri);
  }

  function grouped(): Map<string, FileFacts[]> {
    if (members) return members;
    members = new Map();
    for (const file of files.values()) {
      const owner = programFileOf(file.uri);
      if (owner === undefined) continue;
      const group = members.get(owner);
      if (group) group.push(file);
      else members.set(owner, [file]);
    }
    return members;
  }

  function stateChanged(file: FileFacts): void {
    members = undefined;
    const owner = programFileOf(file.uri);
    if (owner !== undefined) dirty.add(owner);
  }

  /** Whether an edit changed which systems the steps name, as far as their program knows them. */
  function namesOthers(before: FileFacts, now: FileFacts): boolean {
    const owner = programFileOf(now.uri);
    const systems = owner === undefined ? undefined : programs.get(owner)?.systems;
    return systems !== undefined && !nameTheSame(before.stepText, now.stepText, systems);
  }

  return {
    setFolders(next) {
      folders = next;
      ownersChanged();
    },
    setStreaming(next) {
      streaming = next;
      for (const uri of programs.keys()) dirty.add(uri);
    },
    setComplete(next) {
      if (next === complete) return;
      complete = next;
      for (const uri of programs.keys()) dirty.add(uri);
    },
    set(facts) {
      const before = files.get(facts.uri);
      const saysTheSame = before !== undefined && same(before.stated, facts.stated);
      files.set(facts.uri, saysTheSame ? { ...facts, stated: before.stated } : facts);
      if (before === undefined && facts.kind === 'program') ownersChanged();
      else if (before === undefined || !saysTheSame || namesOthers(before, facts)) stateChanged(facts);
      else members = undefined;
    },
    delete(uri) {
      const before = files.get(uri);
      if (!before) return;
      if (before.kind !== 'program') stateChanged(before);
      files.delete(uri);
      owners.delete(uri);
      programs.delete(uri);
      dirty.delete(uri);
      if (before.kind === 'program') ownersChanged();
    },
    programFileOf,
    programOf(uri) {
      const file = programFileOf(uri);
      const own = file === undefined ? undefined : files.get(file);
      if (file === undefined || !own) return undefined;
      if ((!streaming && dirty.delete(file)) || !programs.has(file)) {
        programs.set(file, assemble(file, own, grouped().get(file) ?? [], programs.get(file), complete));
      }
      return programs.get(file);
    },
    settingsOf(uri) {
      const file = programFileOf(uri);
      const stated = file === undefined ? undefined : files.get(file)?.stated;
      return stated?.kind === 'program' ? stated.settings : NO_SETTINGS;
    },
    nameOf(programFile) {
      const stated = files.get(programFile)?.stated;
      return stated?.kind === 'program' ? stated.name : '';
    },
    patternsOf(programFile) {
      const stated = files.get(programFile)?.stated;
      return stated?.kind === 'program' ? stated.patterns : undefined;
    },
    membersOf: (programFile) => (grouped().get(programFile) ?? []).map(({ uri }) => uri),
    locate: (file, definition) => files.get(file)?.places.get(definition),
    setExceptionUse(programFile, use) {
      const program = programs.get(programFile);
      if (program && !same(program.exceptionUse, use)) programs.set(programFile, { ...program, exceptionUse: use });
    },
  };
}

const PROGRAM_NAMES = ['soc2.yaml', 'soc2.yml'];

function nearestProgram(
  uri: string,
  files: ReadonlyMap<string, FileFacts>,
  folders: readonly string[],
): string | undefined {
  let folder = uri.slice(0, uri.lastIndexOf('/'));
  for (;;) {
    for (const name of PROGRAM_NAMES)
      if (files.get(`${folder}/${name}`)?.kind === 'program') return `${folder}/${name}`;
    const slash = folder.lastIndexOf('/');
    if (folders.includes(folder) || slash <= folder.indexOf('://') + 2) return undefined;
    folder = folder.slice(0, slash);
  }
}
