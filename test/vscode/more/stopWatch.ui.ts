/** The stop watch for reading aloud (朗读计时) and the time of a selection, in the status bar. */
import { strict as assert } from 'node:assert';
import { DRAFTS } from '../support/drafts';
import { focusEditor } from '../support/editor';
import { eventually } from '../support/eventually';
import { useWorkbench } from '../support/workbench';

describe('朗读计时与目标时间 @web', () => {
  const workbench = useWorkbench('light');
  const item = async (pattern: RegExp): Promise<string | false> => (await workbench().statusBar()).map((text) => text.trim()).find((text) => pattern.test(text)) ?? false;

  it('a selection shows its own length and time', async () => {
    await workbench().openFile(DRAFTS.campaign);
    const whole = await eventually('the length of the draft', () => item(/字·\d+分$/));
    await workbench().goTo(9, 1);
    await focusEditor(workbench());
    await workbench().press('Shift+End');
    const selected = await eventually('the length of the selection', () => item(/^选中 \d+字·\d+(?:分|秒)$/));
    assert.notEqual(selected, whole);
    await workbench().screenshot('stopwatch-selection');
    await workbench().press('Home');
    await eventually('the length of the draft again', async () => (await item(/字·\d+分$/)) === whole);
  });

  it('a target at the head of the draft shows what is over and what is missing', async () => {
    await workbench().goTo(1, 1);
    await focusEditor(workbench());
    await workbench().page.keyboard.insertText('---\n时长：3分钟\n---\n');
    await eventually('minutes over', () => item(/^1,\d{3}字·\d分（多\d分）$/));
    await eventually('minutes over in the outline', async () => (await workbench().page.locator('.part.sidebar .pane-header .description').allInnerTexts()).some((text) => /（多\d分）/.test(text)));
    await workbench().screenshot('time-over');
    await workbench().goTo(2);
    await eventually('the cursor in the line of the target', async () => (await workbench().cursor()).line === 2);
    await focusEditor(workbench());
    await workbench().press('End');
    await workbench().press('Shift+Home');
    await eventually('the line to be selected', async () => (await workbench().cursor()).selected === '时长：3分钟'.length);
    await workbench().page.keyboard.insertText('时长：20分钟');
    await eventually('minutes missing', () => item(/^1,\d{3}字·\d分（差\d+分）$/));
    await workbench().screenshot('time-under');
    await eventually('the draft as it was', async () => {
      await workbench().press('Control+Z');
      return item(/^1,\d{3}字·\d分$/);
    });
  });

  it('runs, is paused and goes on', async () => {
    await workbench().runCommand('Start Stop Watch');
    await eventually('some seconds', () => item(/^0:0[2-9]$/));
    await workbench().clickStatus(/\b\d:\d\d$/);
    await workbench().choose('暂停');
    await eventually('the watch to stand still', async () => {
      const before = await item(/^\d+:\d\d$/);
      await workbench().page.waitForTimeout(1500);
      return before !== false && (await item(/^\d+:\d\d$/)) === before;
    });
    await workbench().screenshot('stopwatch-paused');
    await workbench().runCommand('Go On with Stop Watch');
    const before = await item(/^\d+:\d\d$/);
    await eventually('the watch to go on', async () => (await item(/^\d+:\d\d$/)) !== before);
  });

  it('says that too little was read', async () => {
    await workbench().runCommand('Stop the Watch');
    await workbench().runCommand('Notifications: Show Notifications');
    await workbench().page.locator('.notifications-center').filter({ hasText: /太少|too little/ }).waitFor();
    await workbench().screenshot('stopwatch-too-little');
    await eventually('no watch', async () => (await item(/^\d+:\d\d$/)) === false);
  });
});
