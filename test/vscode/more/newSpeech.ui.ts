/** First steps, and a whole speech by the keyboard alone: 新建讲话稿, places to fill in, snippets by pinyin initials. */
import { strict as assert } from 'node:assert';
import { newSpeech } from '../../../server/src/snippets/newSpeech';
import { expandSnippet } from '../../../server/src/snippets/expandSnippet';
import { SNIPPETS } from '../../../server/src/snippets/snippets';
import { suggestions, wholeText } from '../support/editor';
import { eventually } from '../support/eventually';
import { firstRow, runByKeyboard } from '../support/quickInput';
import { useWorkbench, VIEWS, type Workbench } from '../support/workbench';

const MINUTES = 8;
const SKELETON = newSpeech({ kind: '推进会', level: '县', points: 3, characters: MINUTES * 200, markdown: false, year: new Date().getFullYear() }) ?? '';
const PLACES = [...SKELETON.matchAll(/\$\{(\d+):([^}]*)\}/g)].map(([, stop, place]) => ({ stop: Number(stop), place: place ?? '' })).sort((a, b) => a.stop - b.stop);

/** What the drafter writes at a place, by the words that stand there: texts, or `/` and the initials of snippets, the last one again and again. */
const WRITTEN: readonly (readonly [RegExp, ...string[]])[] = [
  [/什么工作/, '防汛备汛'],
  [/^20\d\d$/, ''],
  [/^×$/, '6'],
  [/^×个单位$/, '水利局和三个乡镇'],
  [/^×+$/, '陆知行'],
  [/成效用数字说话/, '/zf'],
  [/重点一/, '排查隐患'],
  [/重点二/, '备足物资'],
  [/重点三/, '值班值守'],
  [/^【约/, '/xcyd', '/ysze', '/dcwz', '各单位主要负责同志要切实担起责任。'],
  [/谁牵头/, '由县防汛指挥部牵头'],
  [/谁配合/, '各乡镇和有关部门配合'],
  [/怎样督查/, '每周通报一次进展'],
  [/使命和责任/, '防汛责任重于泰山'],
  [/怎样行动/, '闻令而动、尽职尽责'],
  [/什么目标/, '全县安全度汛'],
];

for (const theme of ['light', 'dark', 'contrast'] as const) {
  describe(`新建讲话稿, ${theme} theme`, () => {
    const workbench = useWorkbench(theme, 'empty');

    it('where no draft is open the outline offers a way to begin', async () => {
      await workbench().showView(VIEWS.speech);
      await eventually('the buttons', async () => (await workbench().page.locator('.part.sidebar .welcome-view-content .monaco-button').allInnerTexts()).join() === 'Open File,New Speech,Open a Sample');
      await workbench().screenshot(`first-steps-welcome-${theme}`);
    });

    it('the walkthrough has five steps with pictures', async () => {
      await runByKeyboard(workbench(), 'First Steps');
      // Beside the side bar there is no room for the pictures.
      await workbench().press('Control+B');
      const steps = workbench().page.locator('.gettingStartedContainer .getting-started-step');
      await eventually('the steps', async () => (await steps.count()) === 5);
      const picture = workbench().page.frameLocator('.gettingStartedContainer iframe.webview').frameLocator('iframe#active-frame').locator('svg');
      await picture.waitFor();
      await workbench().screenshot(`first-steps-walkthrough-${theme}`);
      await workbench().press('Control+B');
      await workbench().press('Control+F4');
    });

    it('it opens a sample beside itself, whose first fix is shown', async () => {
      await workbench().page.locator('.gettingStartedContainer .getting-started-step').getByText('Open a Sample', { exact: true }).click();
      await eventually('the sample', async () => (await workbench().visibleText()).includes('秋粮收购'));
      assert.equal(await workbench().page.locator('.editor-group-container').count(), 2);
      await workbench().page.locator('.squiggly-warning').first().waitFor();
      // The menu closes by itself when the list of fixes changes while it opens.
      await eventually('the menu of fixes', async () => {
        await runByKeyboard(workbench(), 'Show the First Fix');
        return workbench().page.locator('.action-widget .monaco-list-row.action').first().waitFor({ timeout: 4000 }).then(() => true, () => false);
      });
      await workbench().screenshot(`first-steps-fix-${theme}`);
      await workbench().press('Escape');
      await runByKeyboard(workbench(), 'View: Revert and Close Editor');
    });

    it('a speech of three parts is written', async function () {
      this.timeout(180_000);
      const started = Date.now();
      await answerQuestions(workbench(), theme);
      await workbench().screenshot(`new-speech-skeleton-${theme}`);
      for (const written of writing()) await fillIn(workbench(), written, theme);
      const seconds = (Date.now() - started) / 1000;
      console.log(`      written in ${seconds.toFixed(0)} s, ${PLACES.length.toString()} places`);
      await workbench().press('Escape');
      await workbench().screenshot(`new-speech-written-${theme}`);

      const text = await wholeText(workbench());
      assert.doesNotMatch(text, /【|】|×|…|\$/);
      assert.match(text, /^在全县防汛备汛推进会上的讲话\n/);
      assert.deepEqual(text.match(/^[一二三四]、/gm), ['一、', '二、', '三、']);
      assert.deepEqual(await workbench().problems(), []);
      await eventually('three points in the status bar', async () => (await workbench().statusBar()).some((item) => item.includes('3/3')));
      assert.ok(seconds < 120, `${seconds.toString()} s`);
      // The next window would show it again.
      await runByKeyboard(workbench(), 'View: Revert and Close Editor');
    });
  });
}

/** What is written, place by place. */
function writing(): readonly string[] {
  const met = new Map<RegExp, number>();
  return PLACES.map(({ place }) => {
    const [words, ...texts] = WRITTEN.find(([pattern]) => pattern.test(place)) ?? [];
    assert.ok(words, place);
    const times = met.get(words) ?? 0;
    met.set(words, times + 1);
    return texts[Math.min(times, texts.length - 1)] ?? '';
  });
}

async function answerQuestions(workbench: Workbench, theme: string): Promise<void> {
  await runByKeyboard(workbench, 'New Speech…');
  for (const [step, keys] of [[1, ['ArrowDown']], [2, []], [3, []], [4, [...MINUTES.toString()]]] as const) {
    await eventually(`question ${step.toString()}`, async () => (await workbench.page.locator('.quick-input-title').innerText()).includes(`(${step.toString()}/4)`));
    for (const key of keys) await workbench.press(key);
    if (step === 4) await eventually('the minutes', async () => (await firstRow(workbench)).startsWith(`${MINUTES.toString()} min`));
    await workbench.screenshot(`new-speech-question-${step.toString()}-${theme}`);
    await workbench.press('Enter');
  }
  await eventually('the skeleton', async () => (await workbench.visibleText()).includes('在全县【什么工作】推进会上的讲话'));
}

/** Writes at the place where the cursor is and goes to the next one. */
async function fillIn(workbench: Workbench, written: string, theme: string): Promise<void> {
  if (!written.startsWith('/')) {
    await workbench.type(written);
    await closeSuggestions(workbench);
    await workbench.press('Tab');
    return;
  }
  const initials = written.slice(1);
  await workbench.type(initials);
  const shown = await suggestions(workbench);
  assert.ok(shown[0]?.includes(initials), shown.join(' | '));
  await workbench.screenshot(`new-speech-${initials}-${theme}`);
  await workbench.press('Enter');
  // Its own places are left as they are.
  const { body = '' } = SNIPPETS.find((snippet) => snippet.initials === initials) ?? {};
  for (let left = expandSnippet(body).stops.length; left > 0; left--) await workbench.press('Tab');
}

/** Tab would take a suggestion instead of going on. */
async function closeSuggestions(workbench: Workbench): Promise<void> {
  if (await workbench.page.locator('.suggest-widget.visible').isVisible()) await workbench.press('Escape');
}
