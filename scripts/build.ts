/** Bundles the extension, the server and the command line: `npm run build`, `npm run watch`. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { generate } from './generate.ts';

const root = path.resolve(import.meta.dirname, '..');

const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  keepNames: false,
  legalComments: 'none',
  sourcemap: false,
  logLevel: 'warning',
  // The build of `yaml` for browsers: the one for Node looks into the environment at every token.
  alias: { yaml: path.join(root, 'node_modules/yaml/browser/index.js') },
} as const satisfies esbuild.BuildOptions;

const node = {
  ...shared,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
} as const satisfies esbuild.BuildOptions;
const browser = { ...shared, platform: 'browser', target: 'es2023' } as const satisfies esbuild.BuildOptions;

const BUNDLES: readonly esbuild.BuildOptions[] = [
  { ...node, entryPoints: ['server/src/protocol/node/main.ts'], outfile: 'server/dist/main.cjs' },
  {
    ...node,
    entryPoints: ['server/src/protocol/node/start.ts'],
    outfile: 'server/dist/server.cjs',
    external: ['./main.cjs'],
  },
  {
    ...node,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'server/dist/cli.cjs',
    external: ['./server.cjs'],
    banner: { js: '#!/usr/bin/env node' },
  },
  { ...node, entryPoints: ['client/src/extension.ts'], outfile: 'client/dist/extension.cjs', external: ['vscode'] },
  {
    ...browser,
    entryPoints: ['server/src/protocol/browser/main.ts'],
    outfile: 'server/dist/web/server.js',
    format: 'iife',
  },
  {
    ...browser,
    entryPoints: ['client/src/webview/preview.ts'],
    outfile: 'client/dist/webview/preview.js',
    format: 'iife',
  },
  {
    ...browser,
    entryPoints: ['client/src/web/extension.ts'],
    outfile: 'client/dist/web/extension.cjs',
    format: 'cjs',
    external: ['vscode'],
  },
];

/** Generates what the bundles need, then writes them. */
export async function build(): Promise<void> {
  generate();
  mkdirSync(path.join(root, 'server/dist'), { recursive: true });
  await Promise.all(BUNDLES.map((bundle) => esbuild.build(bundle)));
}

async function watch(): Promise<void> {
  generate();
  const contexts = await Promise.all(
    BUNDLES.map((bundle) => esbuild.context({ ...bundle, minify: false, sourcemap: 'inline', logLevel: 'info' })),
  );
  await Promise.all(contexts.map((context) => context.watch()));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await (process.argv.includes('--watch') ? watch() : build());
