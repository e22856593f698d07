/** Draws `icon.png` from `icon.svg` with the browser of the test host: `tsx client/images/render-icon.ts`. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openWindow } from '../test/host/browser.ts';
import { installHost } from '../test/host/install.ts';

const folder = path.dirname(fileURLToPath(import.meta.url));
const { page, close } = await openWindow((await installHost(console.log)).browser);
await page.setViewportSize({ width: 256, height: 256 });
await page.setContent(`<body style="margin:0">${await readFile(path.join(folder, 'icon.svg'), 'utf8')}</body>`);
await page.screenshot({ path: path.join(folder, 'icon.png'), omitBackground: true });
await close();
