/**
 * The reading view (朗读稿) of a sample: its pages, its keys, how it follows the draft, and the way back; the status bar's time.
 * The browser-only VS Code fetches the frame of every panel from the network, so all this is looked at in the full one.
 */
import { strict as assert } from 'node:assert';
import type { FrameLocator } from 'playwright-core';
import { DRAFTS, draftText, lineWith } from '../support/drafts';
import { focusEditor } from '../support/editor';
import { eventually } from '../support/eventually';
import { useWorkbench } from '../support/workbench';

const text = draftText(DRAFTS.campaign);

for (const theme of ['light', 'dark', 'contrast'] as const) {
  describe(`朗读稿, ${theme} theme`, () => {
    const workbench = useWorkbench(theme);
    const page = (): FrameLocator => workbench().page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
    const shown = (): Promise<string[]> => page().locator('.line:not(.off)').allInnerTexts();
    const sign = (id: string): Promise<string> => page().locator(`#${id}`).innerText();
    const brokenAtEdge = (): Promise<boolean> => page().locator('#stage').evaluate((stage) => {
      const { top, bottom } = stage.getBoundingClientRect();
      return [...stage.querySelectorAll('.line:not(.off)')].some((line) => line.getBoundingClientRect().top < top - 1 || line.getBoundingClientRect().bottom > bottom + 1);
    });

    it('opens at the cursor, in whole lines', async () => {
      await workbench().openFile(DRAFTS.campaign);
      await eventually('the checker', async () => (await workbench().statusBar()).some((item) => /字·|chars/.test(item)));
      await workbench().runCommand('Speech: Reading View');
      await page().locator('.line').first().waitFor();
      assert.ok((await shown()).some((line) => line.includes('讲话')), (await shown()).join(' | '));
      assert.match(await sign('speechLeft'), /\d+:\d\d/);
      assert.equal(await brokenAtEdge(), false);
      await workbench().screenshot(`reading-first-${theme}`);
    });

    it('turns pages and changes size by keys', async () => {
      const first = await shown();
      await workbench().press('PageDown');
      await workbench().press('ArrowRight');
      await eventually('the third page', async () => /\b3\b.*\d/.test(await sign('page')));
      assert.notDeepEqual(await shown(), first);
      assert.equal(await brokenAtEdge(), false);
      const size = (): Promise<string> => page().locator('#text').evaluate((element) => getComputedStyle(element).fontSize);
      const before = await size();
      await workbench().press('+');
      await eventually('larger type', async () => (await size()) !== before);
      assert.equal(await brokenAtEdge(), false);
      await workbench().screenshot(`reading-page-${theme}`);
      await workbench().press('-');
      await workbench().press('End');
      await eventually('the end', async () => /\b(\d+)\D+\1\b/.test(await sign('page')));
      await workbench().press('Home');
      await eventually('the beginning', async () => (await shown())[0] === first[0]);
    });

    it('scrolls by itself at the speed asked for, and stops', async () => {
      for (let step = 0; step < 25; step++) await workbench().press(']');
      await eventually('the fastest speed', async () => (await sign('speed')).includes('400'));
      const before = await sign('speechLeft');
      await workbench().press('Space');
      await eventually('less time left', async () => (await sign('speechLeft')) !== before);
      await eventually('another line', async () => (await page().locator('.line.current').getAttribute('data-line')) !== '0');
      await workbench().screenshot(`reading-scrolls-${theme}`);
      await workbench().press('Escape');
      await eventually('a page again', async () => (await page().locator('#stage.scrolling').count()) === 0);
    });

    it('follows edits of the draft and keeps its place while hidden', async () => {
      await workbench().press('Home');
      await eventually('the beginning', async () => /\b1\b.*\d/.test(await sign('page')));
      await workbench().press('PageDown');
      await workbench().press('PageDown');
      await eventually('the third page', async () => /\b3\b.*\d/.test(await sign('page')));
      const line = (await page().locator('.line.current').innerText()).trim();
      await workbench().openFile(DRAFTS.campaign);
      await workbench().goTo(lineWith(text, '同志们：') + 1, 1);
      await focusEditor(workbench());
      await workbench().type('先说一句朗读的话。');
      await workbench().page.locator('.tab').filter({ hasText: /朗读稿|Reading/ }).click();
      await eventually('the line that was read', async () => (await page().locator('.line.current').innerText()).trim() === line);
      assert.ok((await page().locator('.line').allTextContents()).some((words) => words.includes('先说一句朗读的话。')));
    });

    it('leads back to the place in the draft', async () => {
      const words = (await page().locator('.line.current').innerText()).trim();
      await page().locator('#stage').focus();
      await workbench().press('Escape');
      await eventually('no view', async () => (await workbench().page.locator('.tab').filter({ hasText: /朗读稿|Reading/ }).count()) === 0);
      const line = lineWith(text, words.slice(0, 6));
      await eventually(`the cursor near line ${String(line)}`, async () => (await workbench().cursor()).line >= line);
      await focusEditor(workbench());
      await workbench().press('Control+Z');
    });
  });
}
