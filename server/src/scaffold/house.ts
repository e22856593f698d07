import type { FileText } from '../contracts/files.ts';
import { readDocument } from '../language/document.ts';
import { shown } from '../language/forms/shown.ts';

/** A template of the house that something can be made of. */
export interface HouseFile {
  readonly uri: string;
  readonly text: string;
}

/** The templates of the house, and one sentence for each thing that is wrong with them. */
export interface House {
  readonly files: readonly HouseFile[];
  readonly problems: readonly string[];
}

/** Sorts out what of a folder of templates can be used; a broken one is named, and the others stay usable. */
export function houseOf(found: {
  readonly files: readonly ({ readonly uri: string } & FileText)[];
  readonly problem?: string;
}): House {
  const files: HouseFile[] = [];
  const problems = found.problem === undefined ? [] : [found.problem];
  for (const file of found.files) {
    const name = shown(nameOf(file.uri));
    if ('problem' in file) problems.push(`The template ${name} can't be read: ${file.problem}`);
    else if (isBroken(file)) problems.push(`The template ${name} does not parse, so it is not offered`);
    else files.push(file);
  }
  return { files, problems };
}

function isBroken({ uri, text }: HouseFile): boolean {
  const { model, syntax } = readDocument(uri, 'runbook', text);
  return !model || syntax.problems.length > 0;
}

/** The name of a file, as people write it. */
export function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    // A stray percent sign: the name stays as it is written.
    return name;
  }
}
