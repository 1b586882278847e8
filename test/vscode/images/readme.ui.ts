/** Takes the pictures of the README: `npm run test:vscode -- --part images`. */
import { strict as assert } from 'node:assert';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DRAFTS, draftText, lineWith } from '../support/drafts';
import { focusEditor, openFixes, suggestions } from '../support/editor';
import { required } from '../support/environment';
import { eventually } from '../support/eventually';
import { VIEWS, useWorkbench, type Theme, type Workbench } from '../support/workbench';

const MOST_BYTES = 250_000;
const SIZE = { width: 1080, height: 660 };
const spoiled = draftText(DRAFTS.spoiled);

type Clip = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

async function picture(workbench: Workbench, name: string, clip: Clip = { x: 0, y: 0, ...SIZE }): Promise<void> {
  mkdirSync(required('POLICY_SPEECH_IMAGES'), { recursive: true });
  const path = join(required('POLICY_SPEECH_IMAGES'), `${name}.png`);
  await workbench.page.screenshot({ path, clip });
  assert.ok(statSync(path).size <= MOST_BYTES, `${name} has ${statSync(path).size.toString()} bytes`);
}

async function openSpoiled(workbench: Workbench): Promise<void> {
  await workbench.page.setViewportSize(SIZE);
  await workbench.openFile(DRAFTS.spoiled);
  await workbench.showView(VIEWS.speech);
  await eventually('the findings on the nodes', async () => (await workbench.treeRows(VIEWS.speech)).length > 10);
  // The minimap takes a tenth of the picture and says nothing.
  await workbench.runCommand('View: Toggle Minimap');
  await workbench.page.mouse.move(200, 17);
}

for (const theme of ['light', 'dark'] satisfies Theme[]) {
  describe(`pictures of the README, ${theme} @web`, () => {
    const workbench = useWorkbench(theme);

    it('the whole window', async () => {
      await openSpoiled(workbench());
      await eventually('problems', async () => (await workbench().problems()).length > 0);
      await workbench().goTo(lineWith(spoiled, '（三）价格稳了'));
      await workbench().page.waitForTimeout(1500);
      await picture(workbench(), `window-${theme}`);
      await workbench().press('Control+J');
    });

    it('a fix', async () => {
      await workbench().goTo(lineWith(spoiled, '一，统一思想'));
      await focusEditor(workbench());
      await openFixes(workbench());
      await workbench().page.waitForTimeout(1000);
      const box = await workbench().page.locator('.action-widget').boundingBox();
      assert.ok(box);
      await picture(workbench(), `fix-${theme}`, { x: 345, y: box.y - 90, width: 735, height: 230 });
      await workbench().press('Escape');
    });

    it('a snippet', async () => {
      await workbench().goTo(lineWith(spoiled, '今天，我们召开全县冬春') - 1);
      await workbench().press('Enter');
      await workbench().type('kt');
      await suggestions(workbench());
      await workbench().page.waitForTimeout(800);
      const box = await workbench().page.locator('.suggest-widget.visible').boundingBox();
      assert.ok(box);
      await picture(workbench(), `snippet-${theme}`, { x: 345, y: box.y - 80, width: 735, height: 200 });
      await workbench().press('Escape');
      await workbench().press('Control+Z');
    });

    it('the lengths of the parts', async () => {
      await workbench().openFile(DRAFTS.campaign);
      await eventually('the length', async () => (await workbench().statusBar()).some((item) => item.includes('三点 3/3')));
      await workbench().clickStatus(/字·\d+分/);
      await workbench().choices();
      await workbench().page.waitForTimeout(800);
      await picture(workbench(), `lengths-${theme}`, { x: 180, y: 0, width: 720, height: 330 });
    });
  });
}
