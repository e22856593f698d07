import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserPaths } from './paths.ts';
import { run } from './processes.ts';

/** The browser that `CHROMIUM_PATH` names, else the one of the npm package, unpacked on first use. */
export async function findBrowser(modules: string, node: string): Promise<BrowserPaths> {
  const own = process.env['CHROMIUM_PATH'];
  if (own !== undefined && own !== '' && existsSync(own)) return { executable: own, env: {} };
  const home = path.join(modules, '.chromium');
  if (!existsSync(home)) await unpack(modules, node, home);
  const fonts = path.join(home, 'fonts.conf');
  await writeFile(fonts, fontConfiguration(modules, home)); // each time: the project may have been moved
  return {
    executable: path.join(home, 'chromium'),
    // The libraries of the package come first: a machine without a desktop has none of its own.
    env: { LD_LIBRARY_PATH: path.join(home, 'al2023/lib'), FONTCONFIG_FILE: fonts },
  };
}

/**
 * Lets the package unpack itself. It writes to the folder of temporary files, and brings its libraries along only where
 * it believes to run in a cloud function: both are told to it through the environment.
 */
async function unpack(modules: string, node: string, home: string): Promise<void> {
  const unfinished = `${home}.${process.pid}`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  const script = "import('@sparticuz/chromium').then((m) => m.default.executablePath())";
  const env = { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
  await run(node, ['--eval', script], { cwd: path.dirname(modules), env });
  await rename(unfinished, home);
}

/** Fonts from npm alone, so that a window looks the same on every machine. */
function fontConfiguration(modules: string, home: string): string {
  const folders = ['inter', 'jetbrains-mono'].map((font) => path.join(modules, '@expo-google-fonts', font));
  const prefer = (family: string, font: string): string =>
    `<match target="pattern"><test name="family"><string>${family}</string></test>` +
    `<edit name="family" mode="prepend" binding="strong"><string>${font}</string></edit></match>`;
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...[...folders, path.join(home, 'fonts')].map((folder) => `<dir>${folder}</dir>`),
    `<cachedir>${path.join(home, 'font-cache')}</cachedir>`,
    ...['sans-serif', 'system-ui', 'Ubuntu', 'Droid Sans'].map((family) => prefer(family, 'Inter')),
    ...['monospace', 'Droid Sans Mono'].map((family) => prefer(family, 'JetBrains Mono')),
    '</fontconfig>',
    '',
  ].join('\n');
}
