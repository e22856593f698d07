import { setTimeout as sleep } from 'node:timers/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { startInside } from './inside.ts';
import { startServer } from './lsp/server.ts';
import { ourServer } from './lsp/servers.ts';
import { createEditor } from './lsp/editor.ts';
import type { IndexResult } from './results.ts';
import { runbookText, writeProgram } from './runbooks.ts';

/** How often a request is sent while the server indexes. */
const PROBE_PAUSE = 10;

/** Opens a folder of so many runbooks, in a fresh process each time. */
export async function measureIndex(
  files: number,
  setup: { readonly bundle: string; readonly node: string; readonly scratch: string },
  rounds: number,
): Promise<IndexResult> {
  const folder = path.join(setup.scratch, `index-${files}`);
  writeProgram(folder, files);
  const index: number[] = [];
  const findings: number[] = [];
  const cpu: number[] = [];
  const served: number[] = [];
  let longestWait = 0;
  for (let round = 0; round < rounds; round += 1) {
    const inside = startInside(setup.bundle, setup.node);
    const times = await inside.run('index', { folder });
    inside.stop();
    if (times.files !== files + 1) throw new Error(`The index holds ${times.files} files, not ${files + 1}.`);
    index.push(times.index);
    findings.push(times.findings);
    cpu.push(times.cpu);
    const { time, wait } = await serve(folder, setup.node);
    served.push(time);
    longestWait = Math.max(longestWait, wait);
  }
  return { files, index, findings, cpu, served, longestWait };
}

/** The same through the protocol, while somebody edits one of the runbooks. */
async function serve(folder: string, node: string): Promise<{ time: number; wait: number }> {
  const server = await startServer(ourServer(), node, pathToFileURL(folder).href);
  const begun = performance.now();
  let time: number | undefined;
  server.connection.onNotification('soc2/statusChanged', ({ busy }: { busy: boolean }) => {
    if (!busy) time ??= performance.now() - begun;
  });
  const uri = pathToFileURL(path.join(folder, 'runbooks/operations-1.runbook.yaml')).href;
  const editor = createEditor(server, uri, runbookText(300, 1));
  await editor.open();
  let wait = 0;
  for (let key = 0; time === undefined; key += 1) {
    await sleep(PROBE_PAUSE);
    const asked = performance.now();
    editor.type({ line: 0, from: 0, to: key === 0 ? 0 : 1, text: '#' });
    await editor.answered(() => true);
    wait = Math.max(wait, performance.now() - asked);
  }
  await server.stop();
  return { time, wait };
}
