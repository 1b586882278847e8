/** Edits by the outline, by mouse and keyboard: each is checked by the whole text, and by one undo that brings the draft back. */
import { strict as assert } from 'node:assert';
import { DRAFTS, draftText, lineWith } from '../support/drafts';
import { focusEditor, wholeText } from '../support/editor';
import { eventually } from '../support/eventually';
import { VIEWS, useWorkbench } from '../support/workbench';

const text = draftText(DRAFTS.campaign);
const lines = text.split('\n');
const paragraph = (words: string): string => lines[lineWith(text, words) - 1] ?? '';

const [first, second, third] = [paragraph('（一）机会拖不起'), paragraph('（二）工期拖不起'), paragraph('（三）民心拖不起')];

describe('edits by the outline', () => {
  const workbench = useWorkbench('light');

  const reach = async (wanted: string): Promise<void> => {
    let now = '';
    await eventually('the text', async () => (now = await wholeText(workbench())) === wanted, 8).catch(() => { assert.equal(now, wanted); });
  };

  /** Waits for the whole text, takes a picture, undoes once and expects the draft as it was. */
  const expectAndUndo = async (wanted: string, picture: string): Promise<void> => {
    await reach(wanted);
    await workbench().screenshot(picture);
    await undo();
  };

  const undo = async (): Promise<void> => {
    await focusEditor(workbench());
    await workbench().press('Control+Z');
    await eventually('one undo to bring the draft back', async () => (await wholeText(workbench())) === text, 5);
  };

  const row = (words: string): ReturnType<ReturnType<typeof workbench>['page']['locator']> =>
    workbench().page.locator('.part.sidebar .pane').filter({ has: workbench().page.locator('.pane-header .title', { hasText: VIEWS.speech }) })
      .locator('.monaco-list-row').filter({ hasText: words }).first();

  /** A person is slower than this: the extension hears of the cursor before the next key. */
  const settle = (): Promise<void> => workbench().page.waitForTimeout(500);

  /** Puts the cursor to the end of the line that holds the words. */
  const goToEnd = async (words: string): Promise<void> => {
    await focusEditor(workbench());
    await workbench().goTo(lineWith(text, words));
    await eventually('the cursor', async () => (await workbench().cursor()).line === lineWith(text, words));
    // The first goes to the end of the row on the screen, the second to that of the line.
    await workbench().press('End');
    await workbench().press('End');
    await settle();
  };

  /** After a failure the next test still begins with the draft as it is. */
  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    await workbench().press('Escape');
    for (let count = 0; count < 8 && (await wholeText(workbench())) !== text; count += 1) {
      await workbench().press('Control+Z');
      await workbench().page.waitForTimeout(300);
    }
  });

  before(async () => {
    await workbench().openFile(DRAFTS.campaign);
    await workbench().showView(VIEWS.speech);
    await eventually('the outline', async () => (await workbench().treeRows(VIEWS.speech)).some(({ label }) => label.startsWith('（三）民心')));
  });

  it('（三） dragged on （一） stands before it, and the level is numbered anew', async () => {
    await row('（三）民心').dragTo(row('（一）机会'));
    const wanted = text.replace(
      [first, second, third].join('\n\n'),
      [third.replace('（三）', '（一）'), first.replace('（一）', '（二）'), second.replace('（二）', '（三）')].join('\n\n'),
    );
    await expectAndUndo(wanted, 'edits-drag');
  });

  it('two sections dragged on a part go to its end, in their order', async () => {
    await eventually('the outline as before', async () => (await workbench().treeRows(VIEWS.speech)).some(({ label }) => label.startsWith('（三）民心')));
    await row('（一）机会').click();
    await row('（二）工期').click({ modifiers: ['Control'] });
    await row('（一）机会').dragTo(row('二、百日攻坚'));
    const last = paragraph('（三）攻下手续关');
    const wanted = text
      .replace([first, second, third].join('\n\n'), third.replace('（三）', '（一）'))
      .replace(last, [last, first.replace('（一）', '（四）'), second.replace('（二）', '（五）')].join('\n\n'));
    await expectAndUndo(wanted, 'edits-drag-two');
  });

  it('（二） promoted from the menu of the outline becomes a part', async () => {
    await eventually('the outline as before', async () => (await workbench().treeRows(VIEWS.speech)).some(({ label }) => label.startsWith('（二）工期')));
    // The menu of a single row: two are still selected.
    await row('（一）攻下土地关').click();
    await row('（二）工期').click({ button: 'right' });
    const item = workbench().page.locator('.monaco-menu .action-item').filter({ hasText: /Promote Section|升级/ }).first();
    await item.waitFor();
    await workbench().screenshot('edits-menu');
    await item.click();
    const now = await eventually('a new part', async () => {
      const whole = await wholeText(workbench());
      return whole.startsWith(lines[0] ?? '') && whole !== text && whole;
    }, 8);
    assert.ok(now.includes(`\n\n${second.replace('（二）', '二、')}`), now);
    assert.ok(now.includes(`\n\n${third.replace('（三）', '（一）')}`), now);
    assert.ok(now.includes('\n\n三、百日攻坚是一场硬碰硬的较量') && now.includes('\n\n四、百日攻坚是一次全员参与的会战'), now);
    await workbench().screenshot('edits-promote');
    await undo();
  });

  it('the keys move a section', async () => {
    await goToEnd('（一）机会拖不起');
    await workbench().press('Control+K');
    await workbench().press('Alt+ArrowDown');
    await settle();
    const wanted = text.replace([first, second].join('\n\n'), [second.replace('（二）', '（一）'), first.replace('（一）', '（二）')].join('\n\n'));
    await expectAndUndo(wanted, 'edits-keys');
  });

  it('a section that cannot go further up says so', async () => {
    await goToEnd('（一）机会拖不起');
    await workbench().runCommand('Move Section Up');
    await workbench().runCommand('Notifications: Show Notifications');
    const notice = workbench().page.locator('.notification-list-item').filter({ hasText: /第一项|first of its level/ });
    await notice.first().waitFor({ timeout: 8000 });
    await workbench().screenshot('edits-refused');
    assert.equal(await wholeText(workbench()), text);
    await workbench().runCommand('Notifications: Clear All Notifications');
  });

  it('Enter offers the next marker in grey, and Tab takes it', async () => {
    await goToEnd('（二）工期拖不起');
    await workbench().press('Enter');
    const ghost = workbench().page.locator('.editor-group-container.active .ghost-text-decoration, .editor-group-container.active .ghost-text').filter({ hasText: '（三）' });
    await ghost.first().waitFor({ timeout: 8000 });
    await workbench().screenshot('edits-suggest');
    await workbench().press('Tab');
    const wanted = text.replace(`${second}\n`, `${second}\n（三）\n`).replace(third, third.replace('（三）', '（四）'));
    await eventually('the markers after it to count on', async () => (await wholeText(workbench())) === wanted);
    for (let count = 0; count < 5 && (await wholeText(workbench())) !== text; count += 1) {
      await workbench().press('Control+Z');
      await workbench().page.waitForTimeout(300);
    }
    assert.equal(await wholeText(workbench()), text);
  });

  describe('with the setting that types markers', () => {
    const setting = async (value: string): Promise<void> => {
      await workbench().runCommand('Preferences: Open User Settings (JSON)');
      await workbench().page.locator('.tab.active').filter({ hasText: 'settings.json' }).waitFor();
      const old = await wholeText(workbench());
      const settings = { ...(JSON.parse(old) as Record<string, unknown>), 'policySpeech.enter': value };
      await workbench().page.evaluate((words) => navigator.clipboard.writeText(words), JSON.stringify(settings));
      await workbench().press('Control+A');
      await workbench().press('Control+V');
      await workbench().press('Control+S');
      await workbench().page.waitForTimeout(500);
      await workbench().runCommand('View: Close Editor');
      await workbench().openFile(DRAFTS.campaign);
    };

    before(() => setting('insert'));
    after(() => setting('suggest'));

    it('Enter after a heading begins the next point, and one undo takes it back', async () => {
      await goToEnd('（二）工期拖不起');
      await workbench().press('Enter');
      const wanted = text.replace(`${second}\n`, `${second}\n（三）\n`).replace(third, third.replace('（三）', '（四）'));
      await eventually('the new marker', async () => (await workbench().visibleText()).includes('（四）民心'), 8);
      await workbench().screenshot('edits-enter');
      assert.deepEqual(await workbench().cursor(), { line: lineWith(text, '（二）工期拖不起') + 1, column: 4, selected: 0 });
      await expectAndUndo(wanted, 'edits-enter-all');
    });

    it('what is typed next stands behind the new marker', async () => {
      await goToEnd('（二）工期拖不起');
      await workbench().press('Enter');
      await eventually('the new marker', async () => (await workbench().visibleText()).includes('（四）民心'), 8);
      await workbench().type('质量');
      await eventually('the words behind the marker', async () => (await workbench().visibleText()).includes('\n（三）质量\n'), 8);
      await settle();
      await workbench().screenshot('edits-enter-typed');
      await workbench().press('Control+Z');
      await undo();
    });

    it('Enter again takes the empty marker away', async () => {
      await goToEnd('（二）工期拖不起');
      await workbench().press('Enter');
      await eventually('the new marker', async () => (await workbench().visibleText()).includes('（四）民心'), 8);
      await settle();
      await workbench().press('Enter');
      await eventually('the marker to go', async () => (await wholeText(workbench())) === text.replace(`${second}\n`, `${second}\n\n`));
      await workbench().press('Control+Z');
      await undo();
    });

    it('Shift+Tab and Tab change the level of an empty numbered line', async () => {
      await goToEnd('（二）工期拖不起');
      await workbench().press('Enter');
      await eventually('the new marker', async () => (await workbench().visibleText()).includes('（四）民心'), 8);
      await settle();
      await workbench().press('Shift+Tab');
      await eventually('a part', async () => /\n二、\n/.test(await workbench().visibleText()));
      await workbench().screenshot('edits-outdent');
      const before = await workbench().cursor();
      await settle();
      await workbench().press('Tab');
      await eventually('a section again', async () => /\n（三）\n/.test(await workbench().visibleText()));
      assert.equal((await workbench().cursor()).line, before.line);
      await workbench().press('Control+Z');
      await workbench().press('Control+Z');
      await undo();
    });

    it('Enter inside a sentence breaks the line as ever', async () => {
      await workbench().goTo(lineWith(text, '（二）工期拖不起'));
      await settle();
      for (let count = 0; count < 7; count += 1) await workbench().press('ArrowRight');
      await eventually('the cursor in the sentence', async () => (await workbench().cursor()).column > 7);
      await workbench().press('Enter');
      await eventually('a plain line break', async () => (await wholeText(workbench())) === text.replace(second, `${second.slice(0, 7)}\n${second.slice(7)}`));
      await focusEditor(workbench());
      await undo();
    });
  });
});
