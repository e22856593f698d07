import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openWindow, type Window, type WindowOptions } from '../host/browser.ts';
import { installHost } from '../host/install.ts';
import { writeSettings } from '../host/settings.ts';
import { installExtension, startVscodeServer, type VscodeServer } from '../host/vscode-server.ts';
import { vsix } from '../paths.ts';
import { copyExample, makeScratch } from '../scratch.ts';

export interface SessionOptions extends WindowOptions {
  /** Settings besides the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Files that the workspace holds besides those of the example, by their paths in it. */
  readonly files?: Readonly<Record<string, string>>;
}

export interface Session {
  readonly page: Page;
  /** Where the extension is installed. */
  readonly extensions: string;
  close(): Promise<void>;
}

/** Opens a copy of the example in VS Code with the packaged extension. */
export async function openSession(options: SessionOptions = {}): Promise<Session> {
  const host = await installHost();
  const scratch = await makeScratch();
  let server: VscodeServer | undefined;
  let window: Window | undefined;
  const close = async (): Promise<void> => {
    await window?.close();
    await server?.stop();
    await scratch.remove();
  };
  try {
    const extensions = path.join(scratch.folder, 'extensions');
    const userData = path.join(scratch.folder, 'user');
    await writeSettings(userData, { 'workbench.colorTheme': 'Default Dark Modern', ...options.settings });
    await installExtension(host, vsix, extensions);
    const folder = await copyExample(scratch.folder);
    for (const [name, text] of Object.entries(options.files ?? {})) await writeFile(path.join(folder, name), text);
    server = await startVscodeServer(host, { scratch: scratch.folder, userData, extensions });
    window = await openWindow(host.browser, options);
    const { page } = window;
    page.setDefaultTimeout(20_000);
    await page.goto(`http://${server.authority}/?folder=${encodeURIComponent(folder)}`);
    await page.locator('.monaco-workbench').waitFor();
    return { page, extensions, close };
  } catch (error) {
    await close();
    throw error;
  }
}
