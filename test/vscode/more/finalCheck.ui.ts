/**
 * The final check of the spoiled sample: its report, the way from there to the draft, its end.
 * The browser-only VS Code fetches the frame of every such panel from the network, so the report is looked at in the full one.
 */
import { strict as assert } from 'node:assert';
import type { FrameLocator } from 'playwright-core';
import { DRAFTS, draftText, lineWith } from '../support/drafts';
import { eventually } from '../support/eventually';
import { useWorkbench, VIEWS } from '../support/workbench';

const text = draftText(DRAFTS.spoiled);

for (const theme of ['light', 'dark'] as const) {
  describe(`final check, ${theme} theme`, () => {
    const workbench = useWorkbench(theme);
    const report = (): FrameLocator => workbench().page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');

    it('begins by a button of the outline @web', async () => {
      await workbench().openFile(DRAFTS.spoiled);
      await eventually('the checker', async () => (await workbench().statusBar()).some((item) => /待填|to fill in/.test(item)));
      await workbench().showView(VIEWS.speech);
      await workbench().clickViewButton(VIEWS.speech, /^(定稿检查|Final Check)$/);
      await eventually('the sign in the status bar', async () => (await workbench().statusBar()).some((item) => /定稿检查|Final check/.test(item)));
      await eventually('the report beside the draft', async () => (await workbench().page.locator('.tab').count()) > 1);
    });

    it('reports what was found', async () => {
      await report().locator('h1').waitFor();
      const headings = await report().locator('h2').allInnerTexts();
      assert.ok(headings.some((heading) => heading.includes('占位符未填')), headings.join(' | '));
      await workbench().screenshot(`final-check-${theme}`);
    });

    it('a line of the report goes to its place in the draft', async () => {
      const line = lineWith(text, '（三）价格稳了');
      await report().locator('a.line').filter({ hasText: new RegExp(`\\b${line}\\b`) }).first().click();
      await eventually(`the cursor on line ${line}`, async () => (await workbench().cursor()).line === line);
    });

    it('fixes all that is safe, and the report follows', async () => {
      const button = report().locator('a.button').first();
      const before = await button.innerText();
      await button.click();
      await eventually('a shorter report', async () => (await button.innerText()) !== before);
      await workbench().screenshot(`final-check-fixed-${theme}`);
    });

    it('ends by a click on the status bar @web', async () => {
      await workbench().clickStatus(/定稿检查|Final check/);
      await eventually('no report', async () => (await workbench().page.locator('iframe.webview').count()) === 0);
      await eventually('no sign in the status bar', async () => !(await workbench().statusBar()).some((item) => /定稿检查|Final check/.test(item)));
    });
  });
}
