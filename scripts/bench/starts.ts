import path from 'node:path';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { createEditor } from './lsp/editor.ts';
import { startServer } from './lsp/server.ts';
import type { ServerSpec } from './lsp/servers.ts';
import type { StartResult } from './results.ts';
import { writeProgram } from './runbooks.ts';

/** Starts each server in turn and opens a runbook of 300 lines. */
export async function measureStarts(
  servers: readonly ServerSpec[],
  node: string,
  scratch: string,
  rounds: number,
): Promise<StartResult[]> {
  const folder = path.join(scratch, 'starts');
  const [file] = writeProgram(folder, 1) as [string];
  const results = servers.map(({ name }) => ({
    server: name,
    initialize: [] as number[],
    diagnostics: [] as number[],
  }));
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, spec] of servers.entries()) {
      const server = await startServer(spec, node, pathToFileURL(folder).href);
      await createEditor(server, pathToFileURL(file).href, readFileSync(file, 'utf8')).open();
      results[at]!.initialize.push(server.initialized);
      results[at]!.diagnostics.push(performance.now() - server.begun);
      await server.stop();
    }
  }
  return results;
}
