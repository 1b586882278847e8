/** Drafts without a file, and windows with several folders. */
import { strict as assert } from 'node:assert';
import { focusEditor, wholeText } from '../support/editor';
import { eventually } from '../support/eventually';
import { VIEWS, useWorkbench } from '../support/workbench';

describe('a draft without a file @web', () => {
  const workbench = useWorkbench('dark');
  const draft = '在全县座谈会上的讲话\n\n同志们：\n\n下面，我讲两点意见。\n\n一、统一思想\n\n（一）认识到位。要学习。\n\n三、狠抓落实\n\n要行动。';

  it('has outline and findings once its language is 讲话稿, and brackets typed by hand stay as they are', async () => {
    await workbench().runCommand('File: New Untitled Text File');
    await workbench().runCommand('Change Language Mode', '讲话稿');
    await focusEditor(workbench());
    await workbench().type(draft);
    await eventually('the outline', async () => (await workbench().treeRows(VIEWS.speech)).some(({ label }) => label === '三、狠抓落实'));
    await eventually('the missing second part', async () => (await workbench().problems()).some(({ message, line }) => line === 11 && message.includes('二、')));
    await workbench().screenshot('untitled');
    assert.equal(await wholeText(workbench()), draft);
  });
});

describe('a window with two folders', () => {
  const workbench = useWorkbench('light', 'folders');

  it('checks each draft by the settings of its folder', async () => {
    for (const [name, severity] of [['甲县动员会讲话.txt', 'Error'], ['乙县动员会讲话.txt', 'Warning']] as const) {
      await workbench().openFile(name);
      const gap = await eventually('the missing part', async () =>
        (await workbench().problems()).find(({ line, severity: found }) => line === 11 && found === severity));
      assert.ok(gap.message.length > 0);
    }
    await workbench().showView(VIEWS.speech);
    await eventually('the outline of the second draft', async () => (await workbench().treeRows(VIEWS.speech)).some(({ label }) => label === '三、狠抓工作落实'));
    await workbench().screenshot('two-folders');
  });
});
