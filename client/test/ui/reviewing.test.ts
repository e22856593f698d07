import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { out } from '../paths.ts';
import { openSession, type Session } from './session.ts';
import { notifications, openFile, runCommand } from './workbench.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A runbook whose every text tries to be more than text. */
const hostile = `runbook: hostile
title: "<img src=x onerror=document.title='broken'><script>document.title='broken'</script>"
version: 1.0.0
status: draft
purpose: "[here](command:workbench.action.closeWindow) and [there](javascript:alert(1))"
steps:
  - { id: a, do: "</section><style>*{display:none}</style>" }
`;

const THEMES = ['Default Dark Modern', 'Default Light Modern', 'Default High Contrast'] as const;

for (const theme of THEMES) {
  describe(`reviewing in ${theme}`, () => {
    let session: Session;
    let page: Page;
    const name = theme.toLowerCase().replaceAll(' ', '-');

    before(async () => {
      const settings = { 'workbench.colorTheme': theme, 'editor.minimap.enabled': false };
      session = await openSession({ settings, files: { 'hostile.runbook.yaml': hostile }, bypassCSP: true });
      page = session.page;
    });
    afterEach(async function () {
      if (this.currentTest?.state !== 'failed') return;
      await page.screenshot({ path: path.join(out, 'ui-failure.png') });
    });
    after(() => session?.close());

    const preview = (): FrameLocator => page.frameLocator('iframe.webview').frameLocator('#active-frame');

    it('shows what covers each criterion in the sidebar', async () => {
      await page.locator('.activitybar a.action-label[aria-label^="SOC 2"]').click();
      const security = page.getByRole('treeitem', { name: /^Security, 0 of 14 covered · 9 weak · 5 gaps/ });
      await security.click();
      await page.getByRole('treeitem', { name: /^CC6 Access to systems/ }).click();
      await page.getByRole('treeitem', { name: /^CC6\.1 Logical access protection, weak · 2 runbooks/ }).click();
      await page.getByRole('treeitem', { name: /^Offboard somebody, weak: review overdue/ }).waitFor();
      await page.screenshot({ path: path.join(out, `sidebar-${name}.png`) });
    });

    it('shows a runbook as a page beside its text, which follows the text', async () => {
      await openFile(page, 'incident-response.runbook.yaml');
      await runCommand(page, 'SOC 2 Runbooks: Open Preview to the Side');
      await preview().getByRole('heading', { level: 1, name: 'Respond to an incident' }).waitFor();
      // Away from whatever would tell something about itself.
      await page.mouse.move(600, 15);
      await page.getByRole('tooltip').waitFor({ state: 'hidden' });
      await page.screenshot({ path: path.join(out, `preview-${name}.png`) });
      await preview().getByRole('link', { name: 'Investigate the alert in Splunk', exact: true }).click();
      await page.locator('.editor-instance .view-line', { hasText: 'do: Investigate the alert' }).waitFor();
    });

    it('has a page that leaves nobody out', async () => {
      const frame = page.frames().find((each) => each.name() === 'active-frame' || each.url().includes('fake.html'));
      assert.ok(
        frame,
        page
          .frames()
          .map((each) => `${each.name()} ${each.url()}`)
          .join('\n'),
      );
      await frame.evaluate(axe);
      const violations = await frame.evaluate(async () => {
        const { axe: run } = globalThis as unknown as {
          axe: { run(context: Document): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        const { violations: found } = await run.run(document);
        return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      });
      assert.deepEqual(violations, []);
    });

    it('shows hostile text as text', async () => {
      await openFile(page, 'hostile.runbook.yaml');
      await runCommand(page, 'SOC 2 Runbooks: Open Preview');
      await preview()
        .getByRole('heading', { level: 1, name: /<img src=x onerror/ })
        .waitFor();
      assert.equal(await preview().locator('main img, main script, main style').count(), 0);
      assert.equal(
        await preview()
          .getByRole('link', { name: /here|there/ })
          .count(),
        0,
      );
      assert.deepEqual(await notifications(page).allTextContents(), []);
    });
  });
}
