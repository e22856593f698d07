import assert from 'node:assert/strict';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { findProcess } from '../host/processes.ts';
import { misspelled } from '../misspelled.ts';
import { out } from '../paths.ts';
import { openSession, type Session } from './session.ts';
import {
  applyQuickFix,
  goTo,
  notifications,
  openFile,
  problems,
  showProblems,
  runCommand,
  squiggles,
} from './workbench.ts';

/** Every test has a misspelled runbook of its own, and the one that is fixed a mistake of its own. */
const names = ['fixed', 'colored', 'status', 'crash', 'explained'] as const;
const files = {
  ...Object.fromEntries(names.map((name) => [`${name}.runbook.yaml`, misspelled])),
  'fixed.runbook.yaml': misspelled.replace('ownr', 'onwer'),
};

describe('the packaged extension in a window', () => {
  let session: Session;
  let page: Page;

  before(async () => {
    session = await openSession({ files });
    page = session.page;
  });
  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    await page.screenshot({ path: path.join(out, 'ui-failure.png') });
  });
  after(() => session?.close());

  async function openMisspelled(name: (typeof names)[number]): Promise<void> {
    await openFile(page, `${name}.runbook.yaml`);
    await squiggles(page, 'warning').first().waitFor();
  }

  it('shows a finding in the text and in the Problems panel, and a quick fix removes it', async () => {
    await openMisspelled('fixed');
    await showProblems(page, 'onwer');
    const problem = problems(page, 'onwer');
    await problem.first().waitFor();
    await goTo(page, 'onwer');
    await applyQuickFix(page);
    await page.locator('.editor-instance .view-line', { hasText: 'owner: it-operations' }).waitFor();
    await problem.first().waitFor({ state: 'detached' });
    await page.keyboard.press('Control+S');
  });

  it('colors criteria', async () => {
    await openMisspelled('colored');
    await goTo(page, 'CC6.1');
    await runCommand(page, 'Developer: Inspect Editor Tokens and Scopes');
    await page.locator('.token-inspect-widget', { hasText: 'variable.other.constant.criterion.soc2' }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('says which program is in force', async () => {
    await openMisspelled('status');
    await page.locator('#status\\.languageStatus').click();
    await page.locator('.hover-language-status', { hasText: /Program .*acme/i }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('starts the server again when it dies', async () => {
    await openMisspelled('crash');
    const finding = squiggles(page, 'warning').first();
    const installed = path.join(session.extensions, 'soc2-runbooks.soc2-runbooks-');
    process.kill(await findProcess(installed, 'server.cjs'), 'SIGKILL');
    await finding.waitFor({ state: 'detached' });
    await finding.waitFor();
  });

  it('explains the rule of the finding at the cursor', async () => {
    await openMisspelled('explained');
    await goTo(page, 'ownr');
    await runCommand(page, 'SOC 2 Runbooks: Explain Rule');
    await page.locator('.tab', { hasText: 'unknown-key.md' }).waitFor();
    const body = page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await body.locator('h1', { hasText: 'unknown-key' }).waitFor();
  });

  it('announces nothing that nobody asked for', async () => {
    assert.deepEqual(await notifications(page).allInnerTexts(), []);
  });
});
