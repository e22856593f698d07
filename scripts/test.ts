/** Runs every test there is, and ends with how many passed and failed: `npm test`. */
import path from 'node:path';
import { runClientTests } from '../client/test/run.ts';
import { runMocha } from '../client/test/run-mocha.ts';
import { build } from './build.ts';

const root = path.resolve(import.meta.dirname, '..');

await build();
process.stdout.write('server: language, rules, protocol and command line\n');
const server = await runMocha(path.join(root, 'server/test'));
const client = await runClientTests();
for (const [part, report] of Object.entries({ server, ...client.parts })) {
  for (const { title, error } of report.failed) process.stderr.write(`\n${part}: ${title}\n${error}\n`);
  for (const title of report.pending) process.stdout.write(`\n${part}: not run: ${title}\n`);
}
const passed = server.passed.length + client.passed;
const failed = server.failed.length + client.failed;
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
