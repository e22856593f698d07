import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { out, root } from './paths.ts';

export type HostKind = 'node' | 'web';

export interface TestBundles {
  /** The executable that takes the place of the desktop `code`. */
  readonly codeHost: string;
  /** The suite as the module that `--extensionTestsPath` asks for. */
  readonly suite: Readonly<Record<HostKind, string>>;
  /** A folder with the suite and an empty extension, to test an installed extension with. */
  readonly installed: string;
}

/** Where the suite of a host leaves its report. */
export function reportFile(kind: HostKind): string {
  return path.join(out, `report-${kind}.json`);
}

/** Where the suite finds what the command line prints for the example. */
export const expectedFile = path.join(out, 'expected.json');

/** Bundles the suite for both extension hosts, and the stand-in for `code`. */
export async function buildTests(): Promise<TestBundles> {
  const codeHost = path.join(out, 'code-host.mjs');
  const installed = path.join(out, 'installed');
  const suite = { node: path.join(installed, 'suite.cjs'), web: path.join(out, 'web/suite.cjs') };
  await Promise.all([
    bundleSuite('node', suite.node),
    bundleSuite('web', suite.web),
    build({
      entryPoints: [path.join(root, 'client/test/host/code-host.ts')],
      outfile: codeHost,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      banner: { js: '#!/usr/bin/env node' },
      external: ['playwright-core'],
      logLevel: 'warning',
    }),
    writeEmptyExtension(installed),
  ]);
  await chmod(codeHost, 0o755);
  return { codeHost, suite, installed };
}

async function bundleSuite(kind: HostKind, outfile: string): Promise<void> {
  const folder = path.join(root, 'client/test/suite');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.test.ts')).sort();
  // CommonJS, since the last word on `module.exports` must be ours: mocha's browser edition sets it as well.
  const contents = [
    `const { runSuite } = require('./run-${kind}.ts');`,
    `const load = () => { ${files.map((file) => `require('./${file}');`).join(' ')} };`,
    'module.exports = { run: () => runSuite(load) };',
  ].join('\n');
  const options: BuildOptions = {
    stdin: { contents, resolveDir: folder, sourcefile: 'suite.ts', loader: 'js' },
    outfile,
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    sourcemap: 'inline',
    define: { REPORT_FILE: JSON.stringify(reportFile(kind)), EXPECTED_FILE: JSON.stringify(expectedFile) },
    logLevel: 'error',
  };
  // Mocha's Node edition loads its own files, so it can't be bundled; the browser edition is one file.
  if (kind === 'node') await build({ ...options, platform: 'node', external: ['vscode', 'mocha'] });
  else await build({ ...options, platform: 'browser', external: ['vscode'], alias: browserModules() });
}

/** What tests use of Node and a worker lacks. */
function browserModules(): Record<string, string> {
  return { 'node:assert/strict': path.join(root, 'client/test/suite/assert.ts') };
}

/** The least that counts as an extension: an installed one is tested from here. */
async function writeEmptyExtension(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const manifest = {
    name: 'soc2-runbooks-tests',
    publisher: 'soc2-runbooks',
    version: '0.0.0',
    engines: { vscode: '*' },
  };
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest));
}
