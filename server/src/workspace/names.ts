import type { FileNames, NamesAround } from '../contracts/names.ts';
import type { Document } from '../language/document.ts';
import { namesOf } from '../program/file-names.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import type { Entry } from './entry.ts';
import { isBelow } from './uris.ts';

/** Which names each file gives and uses. */
export interface Names {
  /** Takes the text of a file that no editor has open; of the others it is taken when it is asked for. */
  note(document: Document): void;
  delete(uri: string): void;
  all(): readonly FileNames[];
  /** The names of a file and of those that can mean the same by them; undefined for one that takes no part. */
  around(uri: string): NamesAround | undefined;
}

export interface NamesOptions {
  readonly index: ProgramIndex;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly unreadable: ReadonlyMap<string, string>;
  readonly folders: () => readonly string[];
}

export function createNames({ index, entries, unreadable, folders }: NamesOptions): Names {
  const closed = new Map<string, FileNames>();
  const opened = new WeakMap<Document, FileNames>();

  function namesIn(document: Document): FileNames {
    const known = opened.get(document);
    if (known) return known;
    const names = namesOf(document);
    opened.set(document, names);
    return names;
  }

  function get(uri: string): FileNames | undefined {
    const document = entries.get(uri)?.opened;
    return document ? namesIn(document) : closed.get(uri);
  }

  /** Whether another file can mean the same by a name: it is of the program, or of the folder where no program is. */
  function fellowsOf(uri: string): (other: string) => boolean {
    const program = index.programFileOf(uri);
    const folder = folderOf(uri, folders());
    return (other) => {
      if (other === uri) return true;
      if (index.programFileOf(other) !== program) return false;
      return program !== undefined || (folder !== undefined && folderOf(other, folders()) === folder);
    };
  }

  return {
    note: (document) => void closed.set(document.uri, namesOf(document)),
    delete: (uri) => void closed.delete(uri),
    all: () => [...entries.keys()].flatMap((uri) => get(uri) ?? []),
    around(uri) {
      const own = get(uri);
      if (!own) return undefined;
      const isFellow = fellowsOf(uri);
      const program = index.programFileOf(uri);
      return {
        own,
        program: program === undefined ? undefined : get(program),
        files: [...entries.keys()]
          .filter(isFellow)
          .sort()
          .flatMap((other) => get(other) ?? []),
        unreadable: new Map([...unreadable].filter(([other]) => isFellow(other))),
      };
    },
  };
}

/** The innermost folder of the workspace that a file lies in. */
function folderOf(uri: string, folders: readonly string[]): string | undefined {
  return folders.filter((folder) => isBelow(uri, folder)).sort((a, b) => b.length - a.length)[0];
}
