/** From 第二点 to the point it speaks of, by click and key; and a heading renamed wherever it is repeated, or a sentence why not. */
import { strict as assert } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DRAFT } from '../../features/draft';
import { DRAFTS, lineWith } from '../support/drafts';
import { focusEditor, wholeText } from '../support/editor';
import { eventually } from '../support/eventually';
import { useWorkbench } from '../support/workbench';

const HEADING = '压实责任，严格督查';
const TEXT = DRAFT.replace('责任要落实到人。', `前面讲的第二点要落实到人。“${HEADING}”，要一抓到底。`);

for (const theme of ['light', 'dark'] as const) {
  describe(`references and names, ${theme} theme`, () => {
    const workbench = useWorkbench(theme);

    const renameBox = (): ReturnType<ReturnType<typeof workbench>['page']['locator']> => workbench().page.locator('.rename-box input');
    /** The editor counts columns as wide as they are shown, Chinese characters two; what stands before the words is Chinese. */
    const isAt = (words: string): Promise<unknown> => eventually(`the cursor at ${words}`, async () => (await workbench().cursor()).line === lineWith(TEXT, words));
    const goTo = async (words: string): Promise<void> => {
      await focusEditor(workbench());
      const line = lineWith(TEXT, words);
      await workbench().goTo(line, 2 * (TEXT.split('\n')[line - 1] ?? '').indexOf(words) + 3);
      await isAt(words);
      await focusEditor(workbench());
    };

    before(() => {
      writeFileSync(join(new URL(workbench().page.url()).searchParams.get('folder') ?? '', DRAFTS.campaign), TEXT);
    });

    it('F12 on 第二点 goes to the heading of the second point', async () => {
      await workbench().openFile(DRAFTS.campaign);
      await eventually('the draft', async () => (await workbench().visibleText()).includes('前面讲的第二点'));
      await goTo('第二点');
      await eventually('the second heading', async () => {
        await workbench().press('F12');
        return (await workbench().cursor()).line === lineWith(TEXT, '二、突出重点');
      });
      await workbench().press('Control+Alt+-');
      await isAt('第二点');
    });

    it('so does a click with Ctrl', async () => {
      await goTo('第二点');
      const link = workbench().page.locator('.editor-group-container.active .view-line span.detected-link').filter({ hasText: '第二点' }).first();
      await link.waitFor();
      await link.click({ modifiers: ['ControlOrMeta'] });
      await isAt('二、突出重点');
      await workbench().screenshot(`naming-link-${theme}`);
    });

    it('F2 renames a heading where it stands and where it is repeated, in one step', async () => {
      await goTo(`三、${HEADING}`);
      await workbench().press('F2');
      await renameBox().waitFor();
      assert.equal(await renameBox().inputValue(), HEADING);
      await renameBox().fill('压实责任，从严督查');
      await workbench().screenshot(`naming-rename-${theme}`);
      await workbench().press('Enter');
      await eventually('the new heading in both places', async () => (await wholeText(workbench())) === TEXT.replaceAll(HEADING, '压实责任，从严督查'));
      await workbench().press('Control+Z');
      await eventually('the draft as it was', async () => (await wholeText(workbench())) === TEXT);
    });

    it('a name that would break the outline is refused with a sentence, and nothing is changed', async () => {
      await goTo(`三、${HEADING}`);
      await workbench().press('F2');
      await renameBox().waitFor();
      await renameBox().fill('压实责任。一、严格督查');
      await workbench().press('Enter');
      await workbench().runCommand('Notifications: Show Notifications');
      await workbench().page.locator('.notification-list-item').filter({ hasText: /打乱层次|read in another way/ }).first().waitFor();
      await workbench().screenshot(`naming-refused-${theme}`);
      await workbench().runCommand('Notifications: Clear All Notifications');
      assert.equal(await wholeText(workbench()), TEXT);
    });

    it('on body text F2 says what can be renamed', async () => {
      await goTo('形势逼人');
      await workbench().press('F2');
      await workbench().page.locator('.monaco-editor-overlaymessage').filter({ hasText: /不能统一改名|nothing to rename/ }).waitFor();
      await workbench().screenshot(`naming-nowhere-${theme}`);
    });
  });
}
