import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from '../host/processes.ts';
import { misspelled } from '../misspelled.ts';
import { root, serverBundle } from '../paths.ts';
import { copyExample, withScratch } from '../scratch.ts';

interface Found {
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly source: string;
  readonly message: string;
}

describe('Neovim', () => {
  // Not installed is reported as not run, which is something else than a pass.
  before(async function () {
    const there = await run('nvim', ['--version']).then(
      () => true,
      () => false,
    );
    if (!there) this.skip();
  });

  it('shows the findings of the server', async () => {
    const found = await withScratch(async (scratch) => {
      const folder = await copyExample(scratch);
      const file = path.join(folder, 'misspelled.runbook.yaml');
      await writeFile(file, misspelled);
      return diagnose(folder, file);
    });
    const finding = found.find(({ code }) => code === 'unknown-key');
    assert.deepEqual([finding?.line, finding?.column], [4, 0], JSON.stringify(found));
    for (const { source, message } of found) assert.ok(source && message);
  });
});

async function diagnose(folder: string, file: string): Promise<Found[]> {
  const script = path.join(root, 'client/test/nvim/client.lua');
  const env = {
    ...process.env,
    SOC2_ROOT: folder,
    SOC2_FILE: file,
    SOC2_NODE: process.execPath,
    SOC2_SERVER: serverBundle,
  };
  const output = await run('nvim', ['--headless', '--clean', '-n', '-i', 'NONE', '-S', script], { env });
  const json = output.split('\n').find((line) => line.startsWith('['));
  return JSON.parse(json ?? '[]') as Found[];
}
