/** Snippets by the initials of their pinyin, where a drafter types them. */
import { strict as assert } from 'node:assert';
import { DRAFTS, draftText, lineWith } from '../support/drafts';
import { focusEditor, suggestions, wholeText } from '../support/editor';
import { eventually } from '../support/eventually';
import { useWorkbench } from '../support/workbench';

const text = draftText(DRAFTS.gap);
/** With as many points as the draft has sections. */
const TRANSITION = '下面，我讲三点意见。';

describe('snippets @web', () => {
  const workbench = useWorkbench('light');

  it('xm right after Chinese text writes the transition', async () => {
    await workbench().openFile(DRAFTS.gap);
    // The server has read the draft: it serves the snippets.
    await eventually('findings', async () => (await workbench().problems()).length > 0);
    await focusEditor(workbench());
    await workbench().goTo(lineWith(text, TRANSITION));
    await workbench().press('End');
    for (let left = TRANSITION.length; left > 0; left--) await workbench().press('Shift+ArrowLeft');
    await workbench().type('xm');
    const shown = await suggestions(workbench());
    assert.ok(shown[0]?.includes('xm'), shown.join(' | '));
    await workbench().screenshot('snippet-after-text');
    await workbench().press('Enter');
    await eventually('the transition in the text', async () => (await workbench().visibleText()).includes(`部署下半年任务。${TRANSITION}`));
    await workbench().screenshot('snippet-inserted');
    await workbench().press('Escape');
    await workbench().press('Escape');
  });

  it('yy at the start of a line writes a series', async () => {
    await workbench().goTo(lineWith(text, '要充分认识'));
    // The box that asked for the line swallows an Enter that follows its own at once.
    await workbench().page.waitForTimeout(500);
    await workbench().press('End');
    await workbench().press('Enter');
    await workbench().type('yy');
    const shown = await suggestions(workbench());
    assert.ok(shown.some((label) => label.includes('yy')), shown.join(' | '));
    await workbench().screenshot('snippet-line-start');
    await workbench().press('Enter');
    await eventually('the series', async () => /一要[^]*二要[^]*三要/.test(await workbench().visibleText()));
    await workbench().press('Escape');
    const lines = (await wholeText(workbench())).split('\n');
    const first = lines.findIndex((line) => line.startsWith('一要'));
    assert.deepEqual(lines.slice(first - 2, first), ['要充分认识做好这项工作的重要意义。', '']);
  });

  it('a snippet comes by its Chinese name too', async () => {
    await focusEditor(workbench());
    await workbench().goTo((await wholeText(workbench())).split('\n').findIndex((line) => line.startsWith('（三）抓好民生保障')) + 1);
    await workbench().press('End');
    for (const character of '宣传引导') await workbench().type(character);
    const shown = await suggestions(workbench());
    assert.ok(shown.some((label) => label.includes('宣传引导')), shown.join(' | '));
    await workbench().screenshot('snippet-chinese');
    await workbench().press('Enter');
    await eventually('the sentence', async () => (await wholeText(workbench())).includes('量力而行。要加强宣传引导，综合运用'));
  });
});
