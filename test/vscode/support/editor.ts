/** The text editor in the window: its text, its fixes, its suggestions and its folds. */
import type { Locator } from 'playwright-core';
import { eventually } from './eventually';
import type { Workbench } from './workbench';

/** Gives the active editor the focus. */
export const focusEditor = (workbench: Workbench): Promise<void> => workbench.press('Control+1');

/** The selected text, through the clipboard. */
export async function selectedText(workbench: Workbench): Promise<string> {
  await workbench.page.evaluate(() => navigator.clipboard.writeText(''));
  await focusEditor(workbench);
  await workbench.press('Control+C');
  return eventually('text in the clipboard', async () => (await clipboard(workbench)) || null);
}

/** The whole text of the active editor, through the clipboard; all of it is selected afterwards. */
export async function wholeText(workbench: Workbench): Promise<string> {
  await focusEditor(workbench);
  await workbench.press('Control+A');
  return selectedText(workbench);
}

/** What the clipboard holds. */
export const clipboard = (workbench: Workbench): Promise<string> => workbench.page.evaluate(() => navigator.clipboard.readText());

/** Opens the light bulb's menu at the cursor and reads its titles. */
export async function openFixes(workbench: Workbench): Promise<string[]> {
  await focusEditor(workbench);
  // The menu closes by itself when the list of fixes changes while it opens.
  return eventually('the menu of fixes', async () => {
    await workbench.press('Control+Period');
    await fixRows(workbench).first().waitFor({ timeout: 2000 }).catch(() => undefined);
    const titles = await fixRows(workbench).allInnerTexts();
    return titles.length > 0 && titles;
  });
}

/** Takes the first fix of the open menu that holds these words. */
export async function takeFix(workbench: Workbench, words: string): Promise<void> {
  const row = fixRows(workbench).filter({ hasText: words }).first();
  const box = await row.boundingBox();
  // Until the mouse moves, what lies under a menu that opens there is shielded from a stray click, and so is the menu.
  if (box) await workbench.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
  await row.click();
}

/** The labels of the suggestions that are shown, once there are some. */
export async function suggestions(workbench: Workbench): Promise<string[]> {
  const rows = workbench.page.locator('.suggest-widget.visible .monaco-list-row');
  await rows.first().waitFor();
  return rows.evaluateAll((elements) => elements.map((element) => element.getAttribute('aria-label') ?? ''));
}

/** Numbers of the lines on the screen, from the top; folded lines are missing. */
export async function shownLines(workbench: Workbench): Promise<number[]> {
  const numbers = await workbench.page.locator('.editor-group-container.active .margin-view-overlays .line-numbers').allInnerTexts();
  return numbers.map(Number).filter((line) => line > 0).sort((a, b) => a - b);
}

/** Clicks the arrow that folds or unfolds at a line (from 1). */
export async function clickFoldArrow(workbench: Workbench, line: number): Promise<void> {
  const margin = workbench.page.locator('.editor-group-container.active .margin:has(.margin-view-overlays)');
  await margin.hover();
  const row = margin.locator('.margin-view-overlays > div').filter({ has: workbench.page.locator('.line-numbers', { hasText: new RegExp(`^${line.toString()}$`) }) });
  await row.locator('.codicon-folding-expanded, .codicon-folding-collapsed, .codicon-folding-manual-expanded, .codicon-folding-manual-collapsed').click();
}

const fixRows = (workbench: Workbench): Locator => workbench.page.locator('.action-widget .monaco-list-row.action');
