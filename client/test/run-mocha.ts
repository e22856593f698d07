import { readdir } from 'node:fs/promises';
import path from 'node:path';
import Mocha from 'mocha';
import type { TestReport } from './suite/runner.ts';

/** Runs the mocha tests of a folder and of those below it in this process. */
export async function runMocha(directory: string): Promise<TestReport> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, reporter: 'spec' });
  for (const name of (await readdir(directory, { recursive: true })).sort()) {
    if (name.endsWith('.test.ts')) mocha.addFile(path.join(directory, name));
  }
  await mocha.loadFilesAsync();
  const report = { passed: [] as string[], failed: [] as { title: string; error: string }[], pending: [] as string[] };
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => resolve());
    runner.on('pass', (test) => report.passed.push(test.fullTitle()));
    runner.on('pending', (test) => report.pending.push(test.fullTitle()));
    runner.on('fail', (test, error: Error) => {
      report.failed.push({ title: test.fullTitle(), error: error.stack ?? error.message });
    });
  });
  return report;
}
