/** Makes the VSIX, `dist/soc2-runbooks.vsix`: `npm run package`. Fails on what the Marketplace would refuse. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { build } from './build.ts';

const root = path.resolve(import.meta.dirname, '..');

/** What the extension needs to run, and what the Marketplace shows. */
const NEEDED = [
  'client/dist/extension.cjs',
  'client/dist/web/extension.cjs',
  'server/dist/server.cjs',
  'server/dist/web/server.js',
  'client/images/icon.png',
  'package.json',
  'package.nls.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
];

/** Files that would be there by mistake. */
const UNWANTED = /\.ts$|\.map$|(^|\/)(test|node_modules|\.[^/]+)\//;

/** The Marketplace refuses larger packages long after users have given up waiting. */
const MAX_BYTES = 5_000_000;

/** Builds and packages the extension; returns the path of the VSIX. */
export async function packageExtension(): Promise<string> {
  await build();
  checkManifest();
  const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
  const missing = NEEDED.filter((file) => !files.includes(file));
  const unwanted = files.filter((file) => UNWANTED.test(file));
  if (missing.length > 0) throw new Error(`The package lacks ${missing.join(', ')}.`);
  if (unwanted.length > 0) throw new Error(`The package would hold ${unwanted.join(', ')}.`);
  const vsix = path.join(root, 'dist/soc2-runbooks.vsix');
  mkdirSync(path.dirname(vsix), { recursive: true });
  await createVSIX({
    cwd: root,
    packagePath: vsix,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  const size = readFileSync(vsix).byteLength;
  if (size > MAX_BYTES) throw new Error(`The package has ${size} bytes, more than ${MAX_BYTES}.`);
  return vsix;
}

/** What vsce lets through and the Marketplace does not: no SVG icon, an icon of at least 128 pixels, a real README. */
function checkManifest(): void {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    icon: string;
    publisher: string;
    version: string;
  };
  const icon = path.join(root, manifest.icon);
  if (!existsSync(icon)) throw new Error(`The icon ${manifest.icon} does not exist.`);
  const png = readFileSync(icon);
  // PNG specification, section 11.2.2: width and height follow the header's length and type.
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  if (png.toString('latin1', 1, 4) !== 'PNG' || width < 128 || width !== height)
    throw new Error('The icon has to be a square PNG of at least 128 pixels.');
  if (!/^\d+\.\d+\.\d+$/.test(manifest.version)) throw new Error('The version has to be three numbers.');
  if (readFileSync(path.join(root, 'README.md'), 'utf8').length < 500) throw new Error('The README says too little.');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const vsix = await packageExtension();
  process.stdout.write(`${path.relative(root, vsix)} (${Math.round(readFileSync(vsix).byteLength / 1000)} kB)\n`);
}
