import { createWorkspace } from '../../../src/workspace/workspace.ts';
import type { Workspace } from '../../../src/workspace/workspace.ts';
import type { Document } from '../../../src/language/document.ts';
import type { Files } from '../../../src/contracts/files.ts';
import type { Place } from '../../../src/contracts/finding.ts';
import type { NamesAround } from '../../../src/contracts/names.ts';
import { memoryFiles } from '../../support/memory-files.ts';
import { ROOT, TODAY, uriOf } from '../../support/workspace.ts';

/** Texts of files by name. `|` stands at the cursor, `«` and `»` around each place that is asked for. */
export type Marked = Readonly<Record<string, string>>;

/** A workspace of marked texts, in which only the file with the cursor is open. */
export interface MarkedWorkspace {
  readonly workspace: Workspace;
  readonly document: Document;
  readonly offset: number;
  readonly around: NamesAround;
  /** The marked places, as {@link shown} shows them. */
  readonly marks: readonly string[];
  readonly texts: Map<string, string>;
}

const MARKS = /[|«»]/g;

export async function markedWorkspace(marked: Marked): Promise<MarkedWorkspace> {
  const names = Object.keys(marked);
  const texts = new Map(names.map((name) => [uriOf(name), marked[name]!.replace(MARKS, '')]));
  const workspace = await closedWorkspace(memoryFiles(texts));
  const name = names.find((each) => marked[each]!.includes('|'));
  if (name === undefined) throw new Error('There is no cursor.');
  const uri = uriOf(name);
  workspace.open(uri, texts.get(uri)!);
  const marks = names.flatMap((each) =>
    marksIn(marked[each]!).map((place) => shown({ uri: uriOf(each), ...place }, texts)),
  );
  return {
    workspace,
    document: workspace.document(uri)!,
    offset: marked[name]!.replaceAll(/[«»]/g, '').indexOf('|'),
    around: workspace.namesAround(uri)!,
    marks: marks.sort(),
    texts,
  };
}

/** A workspace of these files, none of them open. */
export async function closedWorkspace(files: Files): Promise<Workspace> {
  const workspace = createWorkspace({
    files,
    rules: [],
    today: () => TODAY,
    log: { error: () => undefined, info: () => undefined },
    breathe: async () => undefined,
    cacheSize: 100_000,
  });
  await workspace.setFolders([ROOT]);
  return workspace;
}

/** A place as a failing test shows it: file, line, character and the text that it covers. */
export function shown({ uri, start, end }: Place, texts: ReadonlyMap<string, string>): string {
  const lines = texts.get(uri)!.split('\n');
  const covered =
    start.line === end.line ? lines[start.line]!.slice(start.character, end.character) : `… to line ${end.line + 1}`;
  return `${uri.slice(ROOT.length + 1)}:${start.line + 1}:${start.character} ${covered}`;
}

function marksIn(marked: string): Pick<Place, 'start' | 'end'>[] {
  return marked.split('\n').flatMap((line, number) => {
    const plain = line.replaceAll('|', '');
    return [...plain.matchAll(/«([^»]*)»/g)].map(({ 1: covered, index }, before) => {
      const character = index - 2 * before;
      return {
        start: { line: number, character },
        end: { line: number, character: character + covered!.length },
      };
    });
  });
}
