import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Rule } from '../../src/contracts/rule.ts';
import { RULES } from '../../src/generated/rules.ts';
import { createWorkspace } from '../../src/workspace/workspace.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { memoryFiles } from './memory-files.ts';

export const ROOT = 'file:///workspace';
export const TODAY = '2026-11-25';
export const FIXTURES = path.resolve(import.meta.dirname, '../../../test-fixtures');

/** Faults that rules had: a test that expects none looks at them. */
export type Linted = Workspace & { readonly faults: readonly string[] };

/** A workspace of these texts (by path), all of them open and linted. */
export async function workspaceOf(texts: ReadonlyMap<string, string>, rules: readonly Rule[] = RULES): Promise<Linted> {
  const faults: string[] = [];
  const files = memoryFiles(new Map([...texts].map(([name, text]) => [uriOf(name), text])));
  const log = { error: (message: string) => void faults.push(message), info: () => undefined };
  const workspace = createWorkspace({
    files,
    rules,
    today: () => TODAY,
    log,
    breathe: async () => undefined,
    cacheSize: 0,
  });
  await workspace.setFolders([ROOT]);
  for (const uri of workspace.uris()) workspace.open(uri, texts.get(uri.slice(ROOT.length + 1))!);
  await workspace.lintStale();
  return Object.assign(workspace, { faults });
}

export function uriOf(name: string): string {
  return `${ROOT}/${name}`;
}

/** The texts of all files below a folder, by path relative to it; none where there is no such folder. */
export function textsBelow(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(path.join(folder, name)).isFile(),
  );
  return new Map(
    names.sort().map((name) => [name.split(path.sep).join('/'), readFileSync(path.join(folder, name), 'utf8')]),
  );
}
