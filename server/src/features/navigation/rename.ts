import type { Place } from '../../contracts/finding.ts';
import type { NamesAround } from '../../contracts/names.ts';
import type { Document } from '../../language/document.ts';
import { shown } from '../../language/forms/shown.ts';
import { fileName } from './file-name.ts';
import { placesOf } from './name.ts';
import type { Name } from './name.ts';
import { problemWith } from './new-name.ts';
import { renamableAt } from './renamable.ts';
import { renameIn } from './rename-in.ts';
import { unsure } from './unsure.ts';

/** Every edit that gives a name another text, or why there is none. */
export type Renaming = { readonly edits: readonly RenameEdit[] } | { readonly problem: string };

export interface RenameEdit extends Place {
  readonly text: string;
}

/** What renaming needs of other files, and of whoever waits for it. */
export interface RenameTools {
  readonly read: (uri: string) => Promise<Document | undefined>;
  /** Whether a document still is what its file or its editor holds. */
  readonly isCurrent: (document: Document) => Promise<boolean>;
  /** Lets other work in; called between files. */
  readonly breathe: () => Promise<void>;
  readonly isCancelled: () => boolean;
}

const messages = {
  unreadable: (file: string) => `${shown(file)} can't be read. Nothing was renamed.`,
  changed: (file: string) => `${shown(file)} has just changed. Nothing was renamed; try again.`,
  cancelled: 'The renaming was cancelled.',
};

/**
 * Renames what stands at an offset, in every file that means it. What can't be done everywhere is not done anywhere;
 * undefined where nothing is written that could have a name.
 */
export async function renameAt(
  document: Document,
  offset: number,
  newName: string,
  around: NamesAround,
  tools: RenameTools,
): Promise<Renaming | undefined> {
  const found = renamableAt(document, offset, around);
  if (!found || 'problem' in found) return found;
  const { name } = found;
  const next = newName.trim();
  if (next === name.text) return { edits: [] };
  const problem = problemWith(name, next, around) ?? (await unsure(name, around, tools.read));
  return problem === undefined ? everywhere(name, next, around, tools) : { problem };
}

async function everywhere(name: Name, next: string, around: NamesAround, tools: RenameTools): Promise<Renaming> {
  const edits: RenameEdit[] = [];
  for (const file of around.files) {
    if (placesOf(name, file, around).length === 0) continue;
    if (tools.isCancelled()) return { problem: messages.cancelled };
    const document = await tools.read(file.uri);
    if (!document) return { problem: messages.unreadable(fileName(file.uri, around)) };
    if (!(await tools.isCurrent(document))) return { problem: messages.changed(fileName(file.uri, around)) };
    const renamed = renameIn(document, name, next, fileName(file.uri, around));
    if ('problem' in renamed) return renamed;
    const { source, uri } = document;
    for (const { start, end, text } of renamed.edits)
      edits.push({ uri, start: source.positionAt(start), end: source.positionAt(end), text });
    await tools.breathe();
  }
  return { edits };
}
