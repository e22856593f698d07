import type { FileText } from '../contracts/files.ts';
import { shown } from '../language/forms/shown.ts';
import type { ProgramIndex } from '../program/program-index.ts';
import { isBelow } from './uris.ts';

/** Knows which files are templates of the house (`templates:` of soc2.yaml), and so no runbooks of a program. */
export interface HouseTemplates {
  isTemplate(uri: string): boolean;
  /**
   * Reads the templates of a program.
   * @param uris of the files among which they are
   */
  read(
    programFile: string,
    uris: readonly string[],
    textOf: (uri: string) => Promise<FileText>,
  ): Promise<TemplateFiles>;
}

/** What lies in the folder of templates; nothing where soc2.yaml names none. */
export interface TemplateFiles {
  readonly files: readonly TemplateFile[];
  /** Why none is looked at. */
  readonly problem?: string;
}

export type TemplateFile = { readonly uri: string } & FileText;

/** The folder as a decoded URI, or why none is looked at. */
export type TemplatePlace = { readonly folder: string } | { readonly problem: string };

interface HouseTemplatesOptions {
  readonly index: ProgramIndex;
  /** Every soc2.yaml that is known. */
  readonly programs: ReadonlySet<string>;
  readonly folders: () => readonly string[];
}

export function createHouseTemplates({ index, programs, folders }: HouseTemplatesOptions): HouseTemplates {
  function placeOf(programFile: string): TemplatePlace | undefined {
    const written = index.patternsOf(programFile)?.templates;
    return written === undefined ? undefined : templatePlace(programFile, written, folders());
  }

  return {
    async read(programFile, uris, textOf) {
      const place = placeOf(programFile);
      if (!place) return { files: [] };
      if ('problem' in place) return { files: [], problem: place.problem };
      const own = uris.filter((uri) => TEMPLATE.test(uri) && isBelow(decoded(uri), place.folder)).sort();
      const files = await Promise.all(own.map(async (uri) => ({ uri, ...(await textOf(uri)) })));
      if (files.length > 0) return { files };
      return {
        files,
        problem: `soc2.yaml names the folder ${shown(index.patternsOf(programFile)?.templates ?? '')} for templates, and there is no *.runbook.yaml in it`,
      };
    },
    isTemplate(uri) {
      if (!TEMPLATE.test(uri)) return false;
      for (const program of programs) {
        const place = placeOf(program);
        if (place && 'folder' in place && isBelow(decoded(uri), place.folder)) return true;
      }
      return false;
    },
  };
}

const TEMPLATE = /\.runbook\.ya?ml$/;

/**
 * The folder that `templates:` names, relative to its soc2.yaml.
 * @param folders of the workspace, which it may not leave
 */
export function templatePlace(programFile: string, written: string, folders: readonly string[]): TemplatePlace {
  const own = decoded(programFile.slice(0, programFile.lastIndexOf('/')));
  const outer = folders
    .map(decoded)
    .filter((folder) => own === folder || isBelow(own, folder))
    .sort((a, b) => a.length - b.length)[0];
  const root = outer ?? own;
  const folder = ABSOLUTE.test(written) ? undefined : resolved(own, written);
  if (folder === undefined || !(folder === root || isBelow(folder, root)))
    return {
      problem: `soc2.yaml names the folder ${shown(written)} for templates, which is not inside the folder that is open. No template is read from there; name a folder inside it`,
    };
  if (folder === own || isBelow(own, folder))
    return {
      problem: `soc2.yaml names the folder ${shown(written)} for templates, which the program itself lies in. Its runbooks would be templates; name a folder of their own`,
    };
  return { folder };
}

const ABSOLUTE = /^(?:[\\/~]|[a-z][a-z0-9+.-]*:)/i;

/** Undefined where the path climbs above the root. */
function resolved(folder: string, path: string): string | undefined {
  const rootEnd = folder.indexOf('://') + 3;
  const segments = folder.slice(rootEnd).split('/');
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.length > 1) segments.pop();
    else return undefined;
  }
  return folder.slice(0, rootEnd) + segments.join('/');
}

/** A URI as people write it; clients differ in what they encode. */
function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    // No client of ours writes such a URI, and it lies in no folder that a program could name.
    return uri;
  }
}
