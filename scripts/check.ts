/** Everything that has to hold before a commit: `npm run check`. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { isRuleIndexCurrent } from './generate/rule-index.ts';
import { withRuleSettings } from './generate/rule-settings.ts';
import { generate } from './generate.ts';

const root = path.resolve(import.meta.dirname, '..');

const CHECKS: readonly (readonly [title: string, command: string, ...args: string[]])[] = [
  ['types', 'tsc'],
  ['lint, forbidden imports, import circles', 'oxlint', '--type-aware', '--deny-warnings'],
  ['format', 'prettier', '--check', '--log-level', 'warn', '.'],
];

generate();
const failed = CHECKS.filter(([title, command, ...args]) => {
  process.stdout.write(`${title}\n`);
  const bin = path.join(root, 'node_modules/.bin', command);
  return spawnSync(bin, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status !== 0;
});
const titles = failed.map(([title]) => title);
process.stdout.write('generated files\n');
const settings = await withRuleSettings(root);
if (settings.before !== settings.after)
  titles.push('the rules in the schema of soc2.yaml are stale: run `npm run generate`');
if (!(await isRuleIndexCurrent(root))) titles.push('docs/rules.md is stale: run `npm run generate`');
// Reads templates with the server's own code, which needs what was generated above.
const { staleSnippets } = await import('./generate/snippets.ts');
for (const name of staleSnippets(root)) titles.push(`${name} is stale: run \`npm run generate\``);
if (titles.length > 0) {
  process.stdout.write(`\nfailed: ${titles.join('; ')}\n`);
  process.exitCode = 1;
}
