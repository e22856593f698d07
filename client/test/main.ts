/** The client's tests from the command line: `tsx client/test/main.ts [PART...]`. */
import { clientTestParts, runClientTests } from './run.ts';

const only = clientTestParts.filter((part) => process.argv.includes(part));
const { passed, failed, pending, parts } = await runClientTests(only.length > 0 ? { only } : {});
for (const [part, report] of Object.entries(parts)) {
  for (const { title, error } of report.failed) console.error(`\n${part}: ${title}\n${error}`);
}
console.log(`client: ${passed} passed, ${failed} failed, ${pending} not run`);
process.exit(failed > 0 ? 1 : 0);
