import { chromium, type BrowserContext, type Page } from 'playwright-core';
import type { BrowserPaths } from './paths.ts';

export interface Window {
  readonly context: BrowserContext;
  readonly page: Page;
  close(): Promise<void>;
}

export interface WindowOptions {
  /** Lets the page load an extension from another port. */
  readonly bypassCSP?: boolean;
  /** Device pixels for each CSS pixel: 2 makes sharp pictures. */
  readonly scale?: number;
}

/** Opens an empty browser window that reaches this machine and nothing else. */
export async function openWindow(browser: BrowserPaths, options: WindowOptions = {}): Promise<Window> {
  const instance = await chromium.launch({
    executablePath: browser.executable,
    env: { ...definedVariables(), ...browser.env },
    args: [
      '--no-sandbox',
      '--no-zygote',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-sync',
    ],
  });
  const context = await instance.newContext({
    viewport: { width: 1400, height: 900 },
    deviceScaleFactor: options.scale ?? 1,
    bypassCSP: options.bypassCSP ?? false,
    reducedMotion: 'reduce',
  });
  // Nothing of a test may depend on, or be told to, another machine.
  await context.route(
    (url) => url.hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
  return { context, page: await context.newPage(), close: () => instance.close() };
}

function definedVariables(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
