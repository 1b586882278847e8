/** The clean-up of a pasted draft in the window: compared first, applied in one step, undone in one. */
import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanEdits } from '../../../server/src/clean/clean';
import { PASTE_OPTIONS } from '../../../server/src/clean/options';
import { applyEdits } from '../../../server/src/text/textEdit';
import { DRAFTS, draftText } from '../support/drafts';
import { focusEditor, wholeText } from '../support/editor';
import { eventually } from '../support/eventually';
import { type Theme, useWorkbench } from '../support/workbench';

/** A page of speeches as the web has it; no part of this project. */
const SEEDS = join('..', 'shared', 'seeds');
const seedPage = (): string => readFileSync(join(SEEDS, readdirSync(SEEDS).find((name) => name.endsWith('.txt')) ?? ''), 'utf8');

tryCleaning('a pasted draft', 'light', DRAFTS.pasted, () => draftText(DRAFTS.pasted), /\n二、压实责任，把各项措施落到田间地头\n/);
if (existsSync(SEEDS)) tryCleaning('a page of speeches', 'dark', '网页.speech', seedPage, /\n（一）[^\n]*\n/);
else console.log('    略过：未找到 ../shared（the page of speeches is not part of this project）');

function tryCleaning(what: string, theme: Theme, name: string, read: () => string, expected: RegExp): void {
  describe(`clean-up of ${what}`, () => {
    const workbench = useWorkbench(theme);
    const text = read();
    const cleaned = applyEdits(text, cleanEdits(text, PASTE_OPTIONS));

    it('shows what it would do beside the draft', async () => {
      assert.notEqual(cleaned, text);
      assert.match(cleaned, expected);
      writeFileSync(join(new URL(workbench().page.url()).searchParams.get('folder') ?? '', name), text);
      await workbench().openFile(name);
      // The server answers once it has read the draft.
      await eventually('findings', async () => (await workbench().problems()).length > 0);
      await focusEditor(workbench());
      await workbench().runCommand('Speech: Clean Up Pasted Text');
      await workbench().page.locator('.monaco-diff-editor').first().waitFor();
      await workbench().page.locator('.editor-actions .action-label[aria-label*="Apply Clean-up"]').waitFor();
      await workbench().screenshot(`clean-preview-${theme}`);
    });

    it('changes the draft when told to, and one undo brings it back', async () => {
      await workbench().runCommand('Speech: Apply Clean-up');
      await workbench().page.locator('.monaco-diff-editor').first().waitFor({ state: 'detached' });
      let now = '';
      await eventually('the clean draft', async () => (now = await wholeText(workbench())) === cleaned, 10).catch(() => { assert.equal(now, cleaned); });
      await workbench().screenshot(`clean-applied-${theme}`);
      await focusEditor(workbench());
      await workbench().press('Control+Z');
      await eventually('the draft as it was', async () => (await wholeText(workbench())) === text, 10);
    });
  });
}
