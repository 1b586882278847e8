/** The installed package at work: outline, findings, a snippet, and words as the package has them. */
import { strict as assert } from 'node:assert';
import { draftText, lineWith } from '../support/drafts';
import { focusEditor, suggestions } from '../support/editor';
import { required } from '../support/environment';
import { eventually } from '../support/eventually';
import { VIEWS, useWorkbench } from '../support/workbench';

const DRAFT = '推进会讲话.speech';
const text = draftText(`安装/${DRAFT}`);
/** The package holds nodejieba; without it words have no parts of speech, by which alone the heading is found. */
const tagged = required('POLICY_SPEECH_WORDS') === 'nodejieba';

describe(`the installed package, words by ${required('POLICY_SPEECH_WORDS')} @web`, () => {
  const workbench = useWorkbench('light');

  it('shows the outline of a draft', async () => {
    await workbench().openFile(DRAFT);
    await workbench().showView(VIEWS.speech);
    const rows = await eventually('the sections', async () => {
      const sections = (await workbench().treeRows(VIEWS.speech)).map(({ label }) => label).filter((label) => label.startsWith('（'));
      return sections.length === 4 && sections;
    });
    assert.deepEqual(rows.map((label) => label.slice(0, 3)), ['（一）', '（二）', '（三）', '（五）']);
    await workbench().screenshot('installed-outline');
  });

  it('lists its findings', async () => {
    const line = lineWith(text, '（五）');
    const problems = await eventually('the missing number', async () => {
      const found = await workbench().problems();
      return found.some((problem) => problem.line === line) && found;
    });
    assert.ok(problems.some(({ message, severity }) => severity === 'Warning' && message.includes('（四）')));
  });

  it(tagged ? 'finds by parts of speech the heading that is not parallel' : 'does without parts of speech', async () => {
    if (tagged) {
      const line = lineWith(text, '（三）');
      await eventually('the heading', async () => (await workbench().problems()).some((problem) => problem.line === line && problem.message.includes('“强化X”')));
      return;
    }
    assert.deepEqual((await workbench().problems()).filter(({ message }) => message.includes('“强化X”')), []);
  });

  it('writes a snippet', async () => {
    await focusEditor(workbench());
    await workbench().goTo(lineWith(text, '要抓好各项工作'));
    await workbench().press('End');
    await workbench().type('xm');
    const shown = await suggestions(workbench());
    assert.ok(shown[0]?.includes('xm'), shown.join(' | '));
    await workbench().press('Enter');
    await eventually('the transition in the text', async () => /要抓好各项工作。下面，我讲.点意见。/.test(await workbench().visibleText()));
    await workbench().screenshot('installed-snippet');
  });
});
