/** Findings of the spoiled sample, fixed and unfixed by hand. */
import { strict as assert } from 'node:assert';
import { DRAFTS, draftText, lineWith } from '../support/drafts';
import { focusEditor, openFixes, takeFix, wholeText } from '../support/editor';
import { eventually } from '../support/eventually';
import { useWorkbench } from '../support/workbench';

const text = draftText(DRAFTS.spoiled);

for (const theme of ['light', 'dark'] as const) {
  describe(`fixes, ${theme} theme`, () => {
    const workbench = useWorkbench(theme);

    /** Waits for the whole text to become what `wanted` says, then undoes once and expects the draft as it was. */
    const expectAndUndo = async (wanted: (now: string) => boolean): Promise<void> => {
      await eventually('the text to change', async () => wanted(await wholeText(workbench())));
      await focusEditor(workbench());
      await workbench().press('Control+Z');
      await eventually('one undo to bring the draft back', async () => (await wholeText(workbench())) === text, 5);
    };

    it('the findings are listed with their places @web', async () => {
      await workbench().openFile(DRAFTS.spoiled);
      const line = lineWith(text, '（三）价格稳了');
      const gap = await eventually('the missing number', async () => (await workbench().problems()).find((problem) => problem.line === line));
      assert.deepEqual([gap.severity, gap.column], ['Warning', 1]);
      assert.ok(gap.message.includes('（二）'), gap.message);
      await workbench().screenshot(`fixes-problems-${theme}`);
      await workbench().press('Control+J');
    });

    it('the menu of fixes writes 一、 for 一， and one undo takes it back @web', async () => {
      const line = lineWith(text, '一，统一思想');
      await workbench().goTo(line);
      const titles = await openFixes(workbench());
      assert.ok(titles.some((title) => title.includes('一、')), titles.join(' | '));
      await workbench().screenshot(`fixes-menu-${theme}`);
      await takeFix(workbench(), '一、');
      await expectAndUndo((now) => now === text.replace('一，统一思想', '一、统一思想'));
    });

    it('renumbering a level is one step too', async () => {
      await workbench().goTo(lineWith(text, '（三）价格稳了'));
      await openFixes(workbench());
      await workbench().screenshot(`fixes-renumber-${theme}`);
      await takeFix(workbench(), '重排本级');
      await expectAndUndo((now) => now === text.replace('（三）价格稳了', '（二）价格稳了'));
    });

    it('“Fix All” sets right all that is a matter of form, in one step @web', async () => {
      await focusEditor(workbench());
      await workbench().runCommand('Fix All');
      // On the screen a hint says 一、 before the marker is fixed.
      await eventually('the fixed marker', async () => (await wholeText(workbench())).includes('一、统一思想'));
      await workbench().goTo(lineWith(text, '一，统一思想'));
      await workbench().screenshot(`fixes-all-${theme}`);
      await expectAndUndo((now) => ['一、统一思想', '（一）认识要到位', '（二）行动要到位', '同志们：\n\n今天，我们召开全县冬春'].every((words) => now.includes(words)));
    });
  });
}
