import { createRequire } from 'node:module';
import path from 'node:path';
import type { parseDocument } from 'yaml';

/** The package as Node finds it, not the build for browsers that our bundles hold. */
const { parseDocument: parse } = createRequire(path.join(process.cwd(), 'package.json'))('yaml') as {
  parseDocument: typeof parseDocument;
};

/** Parsing by the `yaml` package alone: what everything else is compared with. */
export function parseWithYaml(text: string): unknown {
  return parse(text);
}
