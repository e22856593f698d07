import { pathToFileURL } from 'node:url';
import { RULES } from '../../../server/src/generated/rules.ts';
import { createBreathe } from '../../../server/src/homes/breathe.ts';
import { nodeFiles } from '../../../server/src/homes/node-files.ts';
import { createWorkspace } from '../../../server/src/workspace/workspace.ts';
import { TODAY } from '../runbooks.ts';
import type { IndexTimes } from './jobs.ts';

/** As the server has them. */
const CACHE_SIZE = 2_000_000;
const SLICE = 8;

/** Reads all files of a folder, then lints all of them, as the server does when a folder is opened. */
export async function measureIndex({ folder }: { folder: string }): Promise<IndexTimes> {
  const workspace = createWorkspace({
    files: nodeFiles,
    rules: RULES,
    today: () => TODAY,
    log: { error: (message) => process.stderr.write(`${message}\n`), info: () => undefined },
    breathe: createBreathe(SLICE),
    cacheSize: CACHE_SIZE,
  });
  const before = process.cpuUsage();
  const begun = performance.now();
  await workspace.setFolders([pathToFileURL(folder).href]);
  const indexed = performance.now();
  await workspace.lintStale();
  const done = performance.now();
  const { user, system } = process.cpuUsage(before);
  const cpu = (user + system) / 1000;
  return { files: workspace.uris().length, index: indexed - begun, findings: done - indexed, cpu };
}
