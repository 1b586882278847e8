/** The language server is killed under the drafter's hands. */
import { strict as assert } from 'node:assert';
import { DRAFTS } from '../support/drafts';
import { focusEditor } from '../support/editor';
import { eventually } from '../support/eventually';
import { serverProcesses } from '../support/serverProcesses';
import { VIEWS, useWorkbench } from '../support/workbench';

describe('a killed server', () => {
  const workbench = useWorkbench('light');
  const labels = async (): Promise<string[]> => (await workbench().treeRows(VIEWS.speech)).map(({ label }) => label);

  it('comes back by itself: outline and findings follow the text again, and nothing is said', async () => {
    await workbench().openFile(DRAFTS.gap);
    await workbench().showView(VIEWS.speech);
    await eventually('the finding', async () => (await workbench().problems()).length === 1);
    // The process that started this one has started the editor as well.
    const before = serverProcesses(process.ppid);
    assert.ok(before.length > 0, 'a server runs');
    for (const id of before) process.kill(id, 'SIGKILL');
    await eventually('a new server', () => serverProcesses(process.ppid).some((id) => !before.includes(id)));
    await focusEditor(workbench());
    await workbench().press('Control+End');
    await workbench().type('\n四、做好后勤保障\n\n要把后勤保障工作做细做实。');
    await eventually('the new part in the outline', async () => (await labels()).includes('四、做好后勤保障'));
    await eventually('its finding: it stands after the closing', async () => (await workbench().problems()).length > 1);
    assert.equal(await workbench().page.locator('.notification-toast').count(), 0);
    await workbench().screenshot('server-came-back');
  });
});
