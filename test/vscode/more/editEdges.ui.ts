/** Edits by the outline where something comes between: a draft that changes during a drag, an input method, Windows line ends. */
import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DRAFTS, draftText, lineWith } from '../support/drafts';
import { focusEditor, wholeText } from '../support/editor';
import { eventually } from '../support/eventually';
import { VIEWS, useWorkbench } from '../support/workbench';

const text = draftText(DRAFTS.campaign);
const second = text.split('\n').find((line) => line.startsWith('（二）工期拖不起')) ?? '';

describe('edits by the outline, disturbed', () => {
  const workbench = useWorkbench('dark');

  /** The draft's file in this window's own folder. */
  const file = (name: string): string => join(new URL(workbench().page.url()).searchParams.get('folder') ?? '', name);
  const row = (words: string): ReturnType<ReturnType<typeof workbench>['page']['locator']> =>
    workbench().page.locator('.part.sidebar .pane').filter({ has: workbench().page.locator('.pane-header .title', { hasText: VIEWS.speech }) })
      .locator('.monaco-list-row').filter({ hasText: words }).first();

  const goToEnd = async (line: number): Promise<void> => {
    await focusEditor(workbench());
    await workbench().goTo(line);
    await workbench().press('End');
    await workbench().press('End');
    await workbench().page.waitForTimeout(500);
  };

  it('a draft that changed during the drag refuses the drop and says so', async () => {
    await workbench().openFile(DRAFTS.campaign);
    await workbench().showView(VIEWS.speech);
    await eventually('the outline', async () => (await workbench().treeRows(VIEWS.speech)).some(({ label }) => label.startsWith('（三）民心')));
    const { mouse } = workbench().page;
    const [from, to] = [await row('（三）民心').boundingBox(), await row('（一）机会').boundingBox()];
    assert.ok(from && to);
    const notice = workbench().page.locator('.notification-list-item').filter({ hasText: /已经改动|has changed/ }).first();
    let changed = text;
    await eventually('a drop of the old outline', async () => {
      changed = changed.replace('同志们', '各位同志们');
      await mouse.move(from.x + 60, from.y + 10);
      await mouse.down();
      await mouse.move(to.x + 60, to.y + 12, { steps: 8 });
      writeFileSync(file(DRAFTS.campaign), changed);
      await workbench().page.waitForFunction((words) => document.querySelector('.editor-group-container.active .view-lines')?.textContent.includes(words), /.*各位同志们/.exec(changed)?.[0] ?? '', { polling: 20 });
      await mouse.up();
      await workbench().runCommand('Notifications: Show Notifications');
      // Where the outline was drawn anew before the button was let go, the editor itself has ended the drag.
      return notice.waitFor({ timeout: 3000 }).then(() => true, () => false);
    });
    await workbench().screenshot('edits-stale-drop');
    assert.equal(await wholeText(workbench()), changed);
    await workbench().runCommand('Notifications: Clear All Notifications');
  });

  it('Enter while an input method composes belongs to the input method', async () => {
    writeFileSync(file(DRAFTS.campaign), text);
    await eventually('the draft as it was', async () => (await wholeText(workbench())) === text);
    await goToEnd(lineWith(text, '（二）工期拖不起'));
    const session = await workbench().page.context().newCDPSession(workbench().page);
    await session.send('Input.imeSetComposition', { text: 'zhi', selectionStart: 3, selectionEnd: 3 });
    // What the browser tells of a key that the input method takes.
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 });
    await session.send('Input.insertText', { text: '质' });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 });
    await workbench().page.waitForTimeout(800);
    assert.equal(await wholeText(workbench()), text.replace(second, `${second}质`));
    await workbench().press('Control+Z');
    await eventually('the draft as it was', async () => (await wholeText(workbench())) === text);
  });

  it('a draft with Windows line ends keeps them', async () => {
    const windows = draftText(DRAFTS.water).replaceAll('\n', '\r\n');
    writeFileSync(file(DRAFTS.water), windows);
    await workbench().openFile(DRAFTS.water);
    const lines = windows.split('\r\n');
    const [one = '', two = ''] = lines.filter((line) => /^[一二]要/.test(line));
    await goToEnd(lines.indexOf(one) + 1);
    await workbench().press('Control+K');
    await workbench().press('Alt+ArrowDown');
    const now = await eventually('the section moved', async () => {
      await workbench().press('Control+S');
      const saved = readFileSync(file(DRAFTS.water), 'utf8');
      return saved !== windows && saved;
    });
    assert.ok(now.indexOf(two.replace('二要', '一要')) < now.indexOf(one.replace('一要', '二要')), now);
    assert.ok(!/[^\r]\n/.test(now), 'every line ends as before');
    assert.deepEqual([...now].sort(), [...windows].sort());
    await workbench().press('Control+Z');
    await workbench().press('Control+S');
    await eventually('one undo', () => readFileSync(file(DRAFTS.water), 'utf8') === windows);
  });
});
