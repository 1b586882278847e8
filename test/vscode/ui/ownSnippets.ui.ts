/** A folder of one's own snippets that the settings name: missing, made, and filled by others while the window is open. */
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DRAFTS } from '../support/drafts';
import { focusEditor } from '../support/editor';
import { eventually } from '../support/eventually';
import { useWorkbench, type Workbench } from '../support/workbench';

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
      const titles = await gallery(workbench());
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

/** Opens the gallery at the end of the draft and reads its first titles. */
async function gallery(workbench: Workbench): Promise<string[]> {
  await focusEditor(workbench);
  await workbench.press('Control+End');
  await workbench.press('Control+K');
  await workbench.press('Alt+P');
  const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
  await rows.first().waitFor();
  return rows.allInnerTexts();
}
