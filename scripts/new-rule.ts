/** Starts a new rule: `npm run new-rule my-rule`. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isId } from '../server/src/language/forms/names.ts';

/** Stands in the template wherever somebody has to write; the meta test refuses a rule that still holds it. */
export const PLACEHOLDER = 'FILL-IN';

const TEMPLATE = path.join(import.meta.dirname, 'new-rule');

/**
 * Copies the template of a rule, its page and one fixture into a repository.
 * @returns the files that were written, relative to the root
 * @throws if the id is malformed or taken
 */
export function newRule(root: string, id: string): readonly string[] {
  if (!isId(id))
    throw new Error(
      `\`${id}\` is no rule id: lower-case letters and digits in groups joined by hyphens, as in missing-trigger.`,
    );
  const rule = `server/src/rules/${id}`;
  const fixtures = `test-fixtures/rules/${id}`;
  const taken = [rule, fixtures].find((folder) => existsSync(path.join(root, folder)));
  if (taken !== undefined) throw new Error(`${taken} exists already: choose another id, or delete it first.`);
  const files = new Map([
    [`${rule}/rule.ts`, 'rule.ts.txt'],
    [`${rule}/page.md`, 'page.md'],
    [`${fixtures}/reported.runbook.yaml`, 'reported.runbook.yaml'],
  ]);
  for (const [file, template] of files) {
    const target = path.join(root, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, readFileSync(path.join(TEMPLATE, template), 'utf8').replaceAll('RULE-ID', id));
  }
  return [...files.keys()];
}

function main(ids: readonly string[]): void {
  try {
    const [id, another] = ids;
    if (id === undefined || another !== undefined) throw new Error('Give one id: npm run new-rule my-rule');
    const files = newRule(path.resolve(import.meta.dirname, '..'), id);
    process.stdout.write(
      `${files.join('\n')}\n\nReplace every ${PLACEHOLDER}, then run \`npm run generate\` and \`npm test\`.\n`,
    );
  } catch (fault) {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
    process.exitCode = 2;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
