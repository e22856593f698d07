/** Shows what it is about: builds, lints the two examples, and offers to open one in VS Code. `npm run demo`. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from './build.ts';
import { offerEditor } from './demo/editor.ts';
import { root } from './demo/paths.ts';

/** The examples take place on this day: with the real one, their reviews would be overdue before long. */
const TODAY = '2026-11-25';

/** Lints an example in this terminal; the exit code is the command line's own. */
function lint(example: string): number | null {
  const folder = `test-fixtures/workspaces/${example}`;
  process.stdout.write(`\n$ soc2-runbooks lint --today ${TODAY} ${folder}\n\n`);
  const cli = path.join(root, 'server/dist/cli.cjs');
  const args = [cli, 'lint', '--today', TODAY, folder];
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status;
}

process.stdout.write('Building …\n');
await build();
process.stdout.write('\nA company with the faults that real companies have:\n');
const draft = lint('acme-draft');
process.stdout.write('\nThe same company a year later has none:\n');
const clean = lint('acme');
// The draft has findings, which is exit code 1; anything else means that the demo itself is broken.
process.exitCode = draft === 1 && clean === 0 ? 0 : 1;

process.stdout.write(`
Next: node server/dist/cli.cjs explain self-approval   why a rule matters, and how to mend what it finds
      code --extensionDevelopmentPath="${root}" test-fixtures/workspaces/acme-draft   the same in VS Code
`);
await offerEditor();
