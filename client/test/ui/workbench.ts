import type { Locator, Page } from 'playwright-core';

/** Opens a file by its name, the way that works whatever the explorer shows. */
export async function openFile(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+P');
  await page.locator('.quick-input-widget input').fill(name);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: name.replace(/^.*\//, '') }).waitFor();
  await page.locator('.monaco-editor .view-line').first().waitFor();
}

/** Runs a command of the palette by its title. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** Puts the cursor on the first place of the active editor that holds the text, wherever it has been scrolled to. */
export async function goTo(page: Page, text: string): Promise<void> {
  await page.locator('.editor-instance .view-line').first().click();
  await page.keyboard.press('Control+F');
  const find = page.locator('.find-widget.visible');
  await find.locator('textarea').first().fill(text);
  await find.locator('.matchesCount', { hasText: /\d+ of \d+/ }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowLeft'); // from the selected match to its start
}

/** Opens the quick fixes at the cursor and returns the first. */
export async function openQuickFixes(page: Page): Promise<Locator> {
  const fix = page.locator('.action-widget .monaco-list-row.action').first();
  // The key does nothing while the editor is still taking in the findings, so it is pressed until there is an answer.
  for (let attempt = 0; attempt < 10 && !(await fix.isVisible()); attempt++) {
    await page.keyboard.press('Control+.');
    await fix.waitFor({ timeout: 2000 }).catch(() => undefined);
  }
  return fix;
}

/** Applies the first quick fix at the cursor. */
export async function applyQuickFix(page: Page): Promise<void> {
  await (await openQuickFixes(page)).click();
}

/** The squiggles of a severity in the active editor. */
export function squiggles(page: Page, severity: 'error' | 'warning' | 'info'): Locator {
  return page.locator(`.editor-instance .squiggly-${severity}`);
}

/** Shows the Problems panel with what holds a text; of a longer list, the panel draws only what fits in. */
export async function showProblems(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+Shift+M');
  await page.getByPlaceholder(/^Filter \(e\.g\. text/).fill(text);
}

/** The rows of the Problems panel that hold a text. */
export function problems(page: Page, text: string | RegExp): Locator {
  return page.locator('.markers-panel .monaco-list-row', { hasText: text });
}

/** What VS Code shows uninvited in its corner. */
export function notifications(page: Page): Locator {
  return page.locator('.notifications-toasts .notification-list-item');
}
