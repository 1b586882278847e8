/** One's own snippets: saved from a selection, found in the gallery; in a folder of the settings that is missing, made, and filled by others. */
import { strict as assert } from 'node:assert';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DRAFTS } from '../support/drafts';
import { focusEditor, wholeText } from '../support/editor';
import { editorKind } from '../support/environment';
import { eventually } from '../support/eventually';
import { quickInput, quickRows, runByKeyboard } from '../support/quickInput';
import { useWorkbench, type Workbench } from '../support/workbench';

const SENTENCE = '请各单位抓紧落实，有关情况随时报告。';

for (const theme of ['light', 'dark', 'contrast'] as const) {
  describe(`own snippets, ${theme} theme @web`, () => {
    const workbench = useWorkbench(theme);
    const title = `随时报告${theme}`;

    // The browser-only editor shows titles of commands in Chinese.
    it('a selection is saved under a name', async () => {
      await workbench().openFile(DRAFTS.gap);
      await focusEditor(workbench());
      await workbench().press('Control+End');
      await workbench().press('Enter');
      await workbench().type(SENTENCE);
      await workbench().press('Shift+Home');
      await runByKeyboard(workbench(), editorKind() === 'web' ? '将所选内容存为片段' : 'Save Selection as Snippet');
      await eventually('the name to start from', async () => (await quickInput(workbench()).inputValue()) === '请各单位抓紧落实');
      await workbench().screenshot(`snippet-save-${theme}`);
      await quickInput(workbench()).fill(title);
      await workbench().press('Enter');
      await quickInput(workbench()).waitFor({ state: 'hidden' });
    });

    it('it is on top of the gallery, and found by its initials', async () => {
      const titles = await eventually('the snippet in the gallery', async () => {
        const found = await openGallery(workbench());
        return found[0]?.includes(title) && found;
      });
      assert.ok(titles.length > 3, titles.join(' | '));
      await workbench().screenshot(`gallery-${theme}`);
      await workbench().type(`ssbg${theme}`);
      await eventually('the snippet alone', async () => (await quickRows(workbench()).count()) === 1);
      await workbench().screenshot(`gallery-found-${theme}`);
      await workbench().press('Enter');
      await eventually('the text once more', async () => (await wholeText(workbench())).endsWith(SENTENCE + SENTENCE));
    });
  });
}

describe('own snippets in a folder', () => {
  const workbench = useWorkbench('light');
  const folder = join(mkdtempSync(join(tmpdir(), 'policy-speech-')), '片段');

  it('that is missing is told, and made when asked for', async () => {
    await workbench().openFile(DRAFTS.gap);
    await writeWorkspaceSettings(workbench(), { 'policySpeech.snippetsFolder': folder });
    // An editor under test shows no notification by itself.
    await workbench().runCommand('Notifications: Show Notifications');
    const notification = workbench().page.locator('.notification-list-item').filter({ hasText: folder });
    await notification.waitFor();
    await workbench().screenshot('snippets-folder-missing');
    await notification.getByRole('button', { name: 'Make this folder' }).click();
    await eventually('the folder', () => existsSync(folder));
  });

  it('are offered soon after a colleague has written one', async () => {
    await workbench().openFile(DRAFTS.gap);
    writeFileSync(join(folder, '防汛收尾.txt'), '以上工作，请各乡镇抓好落实。\r\n');
    await eventually('the snippet in the gallery', async () => {
      const titles = await openGallery(workbench());
      await workbench().press('Escape');
      return titles[0]?.startsWith('防汛收尾');
    });
  });
});

/** Writes the settings of the window's own folder, in their editor. */
async function writeWorkspaceSettings(workbench: Workbench, settings: object): Promise<void> {
  await workbench.runCommand('Preferences: Open Workspace Settings (JSON)');
  await workbench.page.locator('.tab.active').filter({ hasText: 'settings.json' }).waitFor();
  await workbench.page.evaluate((text) => navigator.clipboard.writeText(text), JSON.stringify(settings, null, 2));
  await focusEditor(workbench);
  await workbench.press('Control+A');
  await workbench.press('Control+V');
  await workbench.press('Control+S');
  await workbench.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
}

/** Opens the gallery at the end of the draft and reads its first rows. */
async function openGallery(workbench: Workbench): Promise<string[]> {
  await workbench.press('Escape');
  await focusEditor(workbench);
  await workbench.press('Control+End');
  await workbench.press('Control+K');
  await workbench.press('Alt+P');
  await quickRows(workbench).first().waitFor();
  return quickRows(workbench).allInnerTexts();
}
