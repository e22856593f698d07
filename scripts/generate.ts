/** Writes what follows from other files: `npm run generate`. Nothing of it is committed but what `docs/` holds. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeRegistry } from './generate/registry.ts';
import { writeValidators } from './generate/validators.ts';

export function generate(): void {
  const root = path.resolve(import.meta.dirname, '..');
  const target = path.join(root, 'server/src/generated');
  mkdirSync(target, { recursive: true });
  writeValidators(root, target);
  writeRegistry(root, target);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generate();
