/** A sample without faults: both outline views, the way to a heading, folding. */
import { strict as assert } from 'node:assert';
import { DRAFTS, draftText, lineWith } from '../support/drafts';
import { clickFoldArrow, focusEditor, selectedText, shownLines } from '../support/editor';
import { eventually } from '../support/eventually';
import { VIEWS, useWorkbench } from '../support/workbench';

const text = draftText(DRAFTS.campaign);
/** Labels of sections down to （一）, as the draft has them. */
const headings = text.split('\n').flatMap((line) => /^(?:[一二三]、.*|（[一二三]）[^。]*)/.exec(line) ?? []);

for (const theme of ['light', 'dark'] as const) {
  describe(`a sample, ${theme} theme`, () => {
    const workbench = useWorkbench(theme);

    it('our outline has its salutation, opening, nine sections, three points and closing @web', async () => {
      await workbench().openFile(DRAFTS.campaign);
      await workbench().showView(VIEWS.speech);
      const rows = await eventually('all rows', async () => {
        const found = await workbench().treeRows(VIEWS.speech);
        return found.at(-1)?.label === '结尾' && found;
      });
      const sections = headings.map((label) => ({ label, level: label.startsWith('（') ? 2 : 1 }));
      const points = ['一是调度要勤', '二是督查要严', '三是奖惩要明'].map((label) => ({ label, level: 2 }));
      const parts = ['同志们：', '开头'].map((label) => ({ label, level: 1 }));
      assert.deepEqual(rows.map(({ label, level }) => ({ label, level })), [...parts, ...sections, ...points, { label: '结尾', level: 1 }]);
      assert.match(rows[2]?.description ?? '', /^\d{3}字·\d分$/);
      await workbench().screenshot(`sample-outline-${theme}`);
    });

    it('a click on a section puts the cursor there and selects the heading @web', async () => {
      await workbench().clickTreeRow(VIEWS.speech, '（二）攻下资金关');
      const line = lineWith(text, '（二）攻下资金关');
      await eventually('the cursor on the heading', async () => (await workbench().cursor()).line === line);
      await workbench().screenshot(`sample-jump-${theme}`);
      assert.equal(await selectedText(workbench()), '攻下资金关');
    });

    it('the tree follows the cursor @web', async () => {
      await workbench().goTo(lineWith(text, '（三）民心拖不起'), 20);
      await eventually('the section of the cursor to be selected', async () =>
        (await workbench().treeRows(VIEWS.speech)).find(({ selected }) => selected)?.label.startsWith('（三）民心拖不起'));
    });

    it('the built-in outline has the same sections', async () => {
      await workbench().showView(VIEWS.builtIn);
      const rows = await eventually('the symbols', async () => {
        const found = (await workbench().treeRows(VIEWS.builtIn)).map(({ label }) => label);
        return found.includes('结尾') && found;
      });
      assert.deepEqual(rows.filter((label) => /^(?:[一二三]、|（)/.test(label)), headings);
      await workbench().screenshot(`sample-builtin-outline-${theme}`);
      await workbench().clickTreeRow(VIEWS.builtIn, '（一）攻下土地关');
      const line = lineWith(text, '（一）攻下土地关');
      await eventually('the cursor on the heading', async () => (await workbench().cursor()).line === line);
    });

    it('a section folds by its arrow and unfolds by a command @web', async () => {
      const [first, last] = [lineWith(text, headings[0] ?? ''), lineWith(text, headings[4] ?? '')];
      await workbench().goTo(1);
      await focusEditor(workbench());
      await clickFoldArrow(workbench(), first);
      const hidden = (lines: readonly number[]): boolean => lines.includes(first) && lines.includes(last) && !lines.some((line) => first + 1 < line && line < last - 1);
      await eventually('the lines of the first part to hide', async () => hidden(await shownLines(workbench())));
      await workbench().screenshot(`sample-folded-${theme}`);
      await workbench().runCommand('Unfold All');
      await eventually('the lines to come back', async () => (await shownLines(workbench())).includes(first + 2));
    });
  });
}
