import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { writeIfChanged } from './write.ts';

/** Puts the templates of `snippets/templates/` into a module, by archetype. */
export function writeTemplates(root: string, target: string): void {
  const folder = path.join(root, 'snippets/templates');
  const entries = readdirSync(folder)
    .filter((name) => name.endsWith('.runbook.yaml'))
    .sort()
    .map((name) => {
      const text = readFileSync(path.join(folder, name), 'utf8');
      return `  [${JSON.stringify(name.replace(/\.runbook\.yaml$/, ''))}, ${JSON.stringify(text)}],`;
    });
  const text = `/** The template of each archetype, as a runbook. */
export const TEMPLATES: ReadonlyMap<string, string> = new Map([
${entries.join('\n')}
]);
`;
  writeIfChanged(path.join(target, 'templates.ts'), text);
}
