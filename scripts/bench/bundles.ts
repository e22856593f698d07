import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from './paths.ts';
import type { BundleResult } from './results.ts';

export const SERVER_BUNDLE = 'server/dist/main.cjs';

/** Where the build puts what is shipped. */
const FOLDERS = ['server/dist', 'client/dist'];

/** The sizes of the bundles that are there. */
export function measureBundles(): BundleResult[] {
  const files = FOLDERS.filter((folder) => existsSync(path.join(ROOT, folder))).flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.c?js$/.test(name))
      .map((name) => `${folder}/${name.split(path.sep).join('/')}`),
  );
  return files.sort().map((file) => {
    const content = readFileSync(path.join(ROOT, file));
    return { file, bytes: content.byteLength, gzipped: gzipSync(content).byteLength };
  });
}
