/** Status bar items, the outline's buttons and the way to a rule's page, clicked. */
import { strict as assert } from 'node:assert';
import { DRAFTS, draftText, lineWith } from '../support/drafts';
import { clipboard, focusEditor, selectedText } from '../support/editor';
import { eventually } from '../support/eventually';
import { VIEWS, useWorkbench } from '../support/workbench';

const campaign = draftText(DRAFTS.campaign);
const spoiled = draftText(DRAFTS.spoiled);

describe('status bar and buttons @web', () => {
  const workbench = useWorkbench('light');
  const labels = async (): Promise<string[]> => (await workbench().treeRows(VIEWS.speech)).map(({ label }) => label);

  it('length and promise of a sound draft', async () => {
    await workbench().openFile(DRAFTS.campaign);
    const items = await eventually('the items', async () => {
      const found = (await workbench().statusBar()).map((item) => item.trim());
      return found.includes('三点 3/3') && found;
    });
    assert.ok(items.some((item) => /^1,\d{3}字·\d分$/.test(item)), items.join(' | '));
    assert.ok(!items.some((item) => item.startsWith('待填')), items.join(' | '));
  });

  it('a click on the promise goes to its sentence', async () => {
    await workbench().clickStatus(/^三点 3\/3$/);
    await eventually('the cursor in the sentence', async () => (await workbench().cursor()).line === lineWith(campaign, '我再强调三点意见'));
    assert.match(await selectedText(workbench()), /三点意见$/);
  });

  it('a click on the length lists the parts; one of them is gone to', async () => {
    // Without a selection the item tells of the whole draft.
    await focusEditor(workbench());
    await workbench().press('ArrowRight');
    await workbench().clickStatus(/^[\d,]+字·\d+分$/);
    const parts = await workbench().choices();
    assert.ok(parts.some((part) => /^三、百日攻坚是一次.*\d+字·\d+分$/s.test(part)), parts.join(' | '));
    await workbench().screenshot('status-lengths');
    await workbench().choose('三、百日攻坚是一次');
    await eventually('the cursor in the part', async () => (await workbench().cursor()).line === lineWith(campaign, '三、百日攻坚是一次'));
  });

  it('the outline is copied by its button', async () => {
    await workbench().showView(VIEWS.speech);
    await workbench().clickViewButton(VIEWS.speech, /复制提纲|Copy Outline/);
    const copied = await eventually('the outline in the clipboard', async () => {
      const text = await clipboard(workbench());
      return text.startsWith('在全市') && text;
    });
    assert.ok(copied.includes('\n　　（二）攻下资金关\n') && copied.endsWith('　　三是奖惩要明\n'), copied);
  });

  it('the outline shows one level, then all again', async () => {
    for (const [choice, shown] of [['只看第一级', false], ['全部', true]] as const) {
      await workbench().clickViewButton(VIEWS.speech, /提纲显示到第几级|Levels/i);
      await workbench().choose(choice);
      await eventually('the second level to come or go', async () => (await labels()).some((label) => label.startsWith('（二）')) === shown);
      await workbench().screenshot(`status-levels-${shown ? 'all' : 'one'}`);
    }
  });

  it('what is collapsed in one draft is not in another', async () => {
    const part = async (words: string): Promise<boolean | null | undefined> =>
      (await workbench().treeRows(VIEWS.speech)).find(({ label }) => label.startsWith(words))?.expanded;
    await workbench().collapseTreeRow(VIEWS.speech, '二、百日攻坚');
    await eventually('the part to collapse', async () => (await part('二、百日攻坚')) === false);
    await focusEditor(workbench());
    await workbench().openFile(DRAFTS.gap);
    await eventually('the same part of another draft, open', async () => (await part('二、突出工作重点')) === true);
    await workbench().openFile(DRAFTS.campaign);
    await eventually('the part as it was left', async () => (await part('二、百日攻坚')) === false);
  });

  it('a click on what is left to fill in goes from one to the next', async () => {
    await workbench().openFile(DRAFTS.spoiled);
    await workbench().goTo(1);
    await eventually('the broken promise', async () => (await workbench().statusBar()).some((item) => item.trim() === '四点 3/4'));
    for (const words of ['XX', 'X']) {
      await workbench().clickStatus(/^待填 2$/);
      await eventually(words, async () => (await workbench().cursor()).selected === words.length);
      assert.equal((await workbench().cursor()).line, lineWith(spoiled, 'XX同志'));
      assert.equal(await selectedText(workbench()), words);
    }
    await workbench().screenshot('status-placeholder');
  });

  it('the link of a finding opens the page of its rule', async () => {
    await eventually('the problems', async () => (await workbench().problems()).length > 0);
    await workbench().page.locator('.markers-panel a').filter({ hasText: 'outline-ordinal-gap' }).first().click();
    await workbench().page.locator('.tab.active').filter({ hasText: 'outline-ordinal-gap' }).waitFor();
    await eventually('the text of the page', async () => {
      const texts = await Promise.all(workbench().page.frames().map((frame) => frame.locator('body').innerText().catch(() => '')));
      return texts.some((text) => text.includes('这条规则查什么'));
    });
    await workbench().screenshot('rule-page');
  });
});
