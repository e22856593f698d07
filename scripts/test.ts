/** Runs every test there is, and ends with how many passed and failed: `npm test`. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runClientTests } from '../client/test/run.ts';
import { build } from './build.ts';

const root = path.resolve(import.meta.dirname, '..');

interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** Language, rules, protocol and command line. */
function serverTests(): Count {
  const scratch = mkdtempSync(path.join(tmpdir(), 'soc2-test-'));
  const report = path.join(scratch, 'report.json');
  const mocha = path.join(root, 'node_modules/mocha/bin/mocha.js');
  const reporter = ['--reporter', path.join(root, 'scripts/test/reporter.cjs'), '--reporter-option', `output=${report}`];
  spawnSync(process.execPath, [mocha, 'server/test/**/*.test.ts', ...reporter], { cwd: root, stdio: 'inherit' });
  try {
    const { passes, failures } = JSON.parse(readFileSync(report, 'utf8')) as { passes: number; failures: number };
    return { passed: passes, failed: failures };
  } catch {
    // Without a report mocha itself did not come to its end.
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

await build();
const server = serverTests();
const client = await runClientTests();
const passed = server.passed + client.passed;
const failed = server.failed + client.failed;
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
