import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { out, root } from '../paths.ts';
import { openSession } from './session.ts';
import { goTo, notifications, openFile, openQuickFixes, problems, runCommand, squiggles } from './workbench.ts';

const pictures = path.join(root, 'docs/images');

/** What is shown: a runbook of the example, and a text of it that has a finding with a quick fix. */
export interface Scene {
  readonly file: string;
  readonly faulty: string;
}

const settings = {
  'editor.fontSize': 13,
  'editor.minimap.enabled': false,
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'editor.stickyScroll.enabled': false,
};

/** Writes `findings.png`, `quick-fix.png` and `rule-page.png` to `docs/images`. */
export async function takeScreenshots(scene: Scene): Promise<void> {
  await mkdir(pictures, { recursive: true });
  const { page, close } = await openSession({ settings, scale: 1.5 });
  try {
    await openFile(page, scene.file);
    await squiggles(page, 'warning').or(squiggles(page, 'error')).first().waitFor();
    await page.keyboard.press('Control+Shift+M');
    await problems(page, /./).first().waitFor();
    await goTo(page, scene.faulty);
    await take(page, 'findings');
    await openQuickFixes(page);
    await take(page, 'quick-fix');
    await page.keyboard.press('Escape');
    await runCommand(page, 'View: Toggle Panel Visibility');
    await runCommand(page, 'SOC 2 Runbooks: Explain Rule');
    const body = page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await body.locator('h1').first().waitFor();
    await take(page, 'rule-page');
  } catch (error) {
    await page.screenshot({ path: path.join(out, 'ui-failure.png') });
    throw error;
  } finally {
    await close();
  }
}

async function take(page: Page, name: string): Promise<void> {
  const count = await notifications(page).count();
  if (count > 0) throw new Error(`${count} notification(s) would be on ${name}.png`);
  await page.screenshot({ path: path.join(pictures, `${name}.png`), caret: 'hide', animations: 'disabled' });
}
