import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { writeIfChanged } from './write.ts';

/** Lists every folder of `server/src/rules/` in a module, with its rule and its page. */
export function writeRegistry(root: string, target: string): void {
  const folder = path.join(root, 'server/src/rules');
  const ids = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(folder, entry.name, 'rule.ts')))
    .map((entry) => entry.name)
    .sort();
  const names = ids.map((id) => id.replace(/-./g, (part) => part[1]!.toUpperCase()));
  const imports = ids.map((id, index) => `import { rule as ${names[index]} } from '../rules/${id}/rule.ts';`);
  const rules = `${imports.join('\n')}
import type { Rule } from '../contracts/rule.ts';

/** Every rule, by id. */
export const RULES: readonly Rule[] = [
${names.map((name) => `  ${name},`).join('\n')}
];
`;
  writeIfChanged(path.join(target, 'rules.ts'), rules);
  const pages = ids.map(
    (id) => `  ${JSON.stringify(id)}: ${JSON.stringify(readPage(path.join(folder, id, 'page.md')))},`,
  );
  const pageModule = `/** The page of every rule, as Markdown, by id. */
export const PAGES: Readonly<Record<string, string>> = {
${pages.join('\n')}
};
`;
  writeIfChanged(path.join(target, 'pages.ts'), pageModule);
}

/** Empty where a rule has no page yet, which the meta test of the rules reports. */
function readPage(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
