/**
 * Writes what follows from other files: `npm run generate`. Of it, `docs/rules.md` and the rules in the
 * schema of soc2.yaml and `snippets/*.json` are committed.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeRegistry } from './generate/registry.ts';
import { writeRuleIndex } from './generate/rule-index.ts';
import { writeRuleSettings } from './generate/rule-settings.ts';
import { writeTemplates } from './generate/templates.ts';
import { writeValidators } from './generate/validators.ts';
import { writeIfChanged } from './generate/write.ts';

const root = path.resolve(import.meta.dirname, '..');

/** Writes what a build needs and nobody commits. */
export function generate(): void {
  const target = path.join(root, 'server/src/generated');
  mkdirSync(target, { recursive: true });
  writeValidators(root, target);
  writeRegistry(root, target);
  writeTemplates(root, target);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  generate();
  await writeRuleIndex(root);
  await writeRuleSettings(root);
  // Reads templates with the server's own code, which needs what was generated above.
  const { snippetFiles } = await import('./generate/snippets.ts');
  for (const [name, text] of snippetFiles(root)) writeIfChanged(path.join(root, name), text);
}
