/** The clean-up of a pasted draft in the window: compared first, applied in one step, undone in one. */
import { strict as assert } from 'node:assert';
import { cleanEdits } from '../../../server/src/clean/clean';
import { PASTE_OPTIONS } from '../../../server/src/clean/options';
import { applyEdits } from '../../../server/src/text/textEdit';
import { DRAFTS, draftText } from '../support/drafts';
import { focusEditor, wholeText } from '../support/editor';
import { eventually } from '../support/eventually';
import { useWorkbench } from '../support/workbench';

const text = draftText(DRAFTS.pasted);
const cleaned = applyEdits(text, cleanEdits(text, PASTE_OPTIONS));

describe('clean-up of a pasted draft', () => {
  const workbench = useWorkbench('light');

  it('shows what it would do beside the draft', async () => {
    assert.notEqual(cleaned, text);
    assert.match(cleaned, /\n二、压实责任，把各项措施落到田间地头\n/);
    await workbench().openFile(DRAFTS.pasted);
    // The server answers once it has read the draft.
    await eventually('findings', async () => (await workbench().problems()).length > 0);
    await focusEditor(workbench());
    await workbench().runCommand('Speech: Clean Up Pasted Text');
    await workbench().page.locator('.monaco-diff-editor').first().waitFor();
    await workbench().page.locator('.editor-actions .action-label[aria-label*="Apply Clean-up"]').waitFor();
    await workbench().screenshot('clean-preview');
  });

  it('changes the draft when told to, and one undo brings it back', async () => {
    await workbench().runCommand('Speech: Apply Clean-up');
    await workbench().page.locator('.monaco-diff-editor').first().waitFor({ state: 'detached' });
    let now = '';
    await eventually('the clean draft', async () => (now = await wholeText(workbench())) === cleaned, 10).catch(() => { assert.equal(now, cleaned); });
    await workbench().screenshot('clean-applied');
    await focusEditor(workbench());
    await workbench().press('Control+Z');
    await eventually('the draft as it was', async () => (await wholeText(workbench())) === text, 10);
  });
});
