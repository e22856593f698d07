import type { Rule } from '../../src/contracts/rule.ts';
import { RULES } from '../../src/generated/rules.ts';
import { createWorkspace } from '../../src/workspace/workspace.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { memoryFiles } from './memory-files.ts';

export { FIXTURES, textsBelow } from './fixtures.ts';

export const ROOT = 'file:///workspace';
export const TODAY = '2026-11-25';

/** Faults that rules had: a test that expects none looks at them. */
export type Linted = Workspace & { readonly faults: readonly string[] };

/** A workspace of these texts (by path), all of them open and linted. */
export async function workspaceOf(texts: ReadonlyMap<string, string>, rules: readonly Rule[] = RULES): Promise<Linted> {
  const faults: string[] = [];
  const files = memoryFiles(new Map([...texts].map(([name, text]) => [uriOf(name), text])));
  const log = { error: (message: string) => void faults.push(message), info: () => undefined };
  const workspace = createWorkspace({
    files,
    history: { committedText: async (uri) => texts.get(committedName(uri.slice(ROOT.length + 1))) },
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

/** The file beside a fixture that holds its text as of the last commit. */
function committedName(name: string): string {
  return name.replace(/\.runbook\.ya?ml$/, '.committed.yaml');
}
