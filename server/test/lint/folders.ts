import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../src/contracts/finding.ts';
import { RULES } from '../../src/generated/rules.ts';
import { FIXTURES, textsBelow, uriOf, workspaceOf } from '../support/workspace.ts';
import type { Linted } from '../support/workspace.ts';
import { AS_IT_STANDS } from './variants.ts';
import type { Variant } from './variants.ts';

/** The folders of fixtures that are a workspace each. */
const FOLDERS: readonly string[] = ['rules', 'workspaces'].flatMap((parent) =>
  readdirSync(path.join(FIXTURES, parent)).map((name) => `${parent}/${name}`),
);

/** The folders to look at in a variant: written another way, only those of rules with fixes say something new. */
export function foldersFor(way: string): readonly string[] {
  const mending = new Set(RULES.filter(({ fix }) => fix).map(({ id }) => `rules/${id}`));
  return FOLDERS.filter((name) => way === AS_IT_STANDS || !name.startsWith('rules/') || mending.has(name));
}

/** A folder as a workspace, its texts written another way, with the texts of its documents by URI. */
export async function folderIn(
  folder: string,
  variant: Variant,
): Promise<{ readonly workspace: Linted; readonly texts: ReadonlyMap<string, string> }> {
  const files = new Map(
    [...textsBelow(path.join(FIXTURES, folder))].map(([name, text]) => [
      name,
      /\.ya?ml$/.test(name) ? (variant(text) ?? text) : text,
    ]),
  );
  const workspace = await workspaceOf(files);
  const uris = new Set(workspace.uris());
  const texts = [...files].map(([name, text]) => [uriOf(name), text] as const).filter(([uri]) => uris.has(uri));
  return { workspace, texts: new Map(texts) };
}

/** The findings that the fixtures of a rule are about; of an example workspace, all. */
export function ownFindings(folder: string, findings: readonly Finding[]): readonly Finding[] {
  const [parent, rule] = folder.split('/');
  return parent === 'rules' ? findings.filter((finding) => finding.rule === rule) : findings;
}
