/** The view 讲话提纲 and the findings of a draft, as a person sees them. */
import { strict as assert } from 'node:assert';
import { eventually } from '../support/eventually';
import { VIEWS, useWorkbench } from '../support/workbench';

for (const theme of ['light', 'dark'] as const) {
  describe(`outline of a draft, ${theme} theme @web`, () => {
    const workbench = useWorkbench(theme);

    it('shows the parts of the draft', async () => {
      await workbench().openFile('跳号.speech');
      await workbench().showView(VIEWS.speech);
      const rows = await eventually('three parts in the view', async () => {
        const parts = (await workbench().treeRows(VIEWS.speech)).map(({ label }) => label).filter((label) => /^[一二三]、/.test(label));
        return parts.length === 3 && parts;
      });
      assert.deepEqual(rows, ['一、提高思想认识', '二、突出工作重点', '三、加强组织领导']);
    });

    it('a click on a part goes to its heading', async () => {
      await workbench().clickTreeRow(VIEWS.speech, '二、突出工作重点');
      await eventually('the cursor on line 11', async () => (await workbench().cursor()).line === 11);
    });

    it('lists the missing number among the problems', async () => {
      const problem = await eventually('a problem', async () => (await workbench().problems())[0]);
      assert.ok(problem.message.includes('（二）'), problem.message);
      assert.deepEqual([problem.severity, problem.line, problem.column], ['Warning', 15, 1]);
      await workbench().screenshot(`outline-${theme}`);
    });
  });
}
