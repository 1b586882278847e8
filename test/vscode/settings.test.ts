/** Settings, as they are changed while a draft is open. */
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { DRAFTS } from './support/drafts';
import { eventually } from './support/eventually';
import { findingOf, findingsOf, ruleOf, showDraft } from './support/hostDrafts';

describe('settings', () => {
  const configuration = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('policySpeech');

  after(async () => {
    await configuration().update('rules', undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('the severity of a rule follows the setting at once', async () => {
    const { document } = await showDraft(DRAFTS.gap);
    await findingOf(document, 'outline-ordinal-gap');
    for (const [level, severity] of [['error', vscode.DiagnosticSeverity.Error], ['hint', vscode.DiagnosticSeverity.Hint]] as const) {
      await configuration().update('rules', { 'outline-ordinal-gap': level }, vscode.ConfigurationTarget.Workspace);
      await eventually(level, () => findingsOf(document).some((finding) => ruleOf(finding) === 'outline-ordinal-gap' && finding.severity === severity));
    }
    await configuration().update('rules', { 'outline-ordinal-gap': 'off' }, vscode.ConfigurationTarget.Workspace);
    await eventually('off', () => !findingsOf(document).some((finding) => ruleOf(finding) === 'outline-ordinal-gap'));
  });

  it('the language of the findings follows the setting', async () => {
    await configuration().update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    const { document } = await showDraft(DRAFTS.gap);
    for (const [language, words] of [['en', /missing|before/i], ['zh', /前面缺/]] as const) {
      await configuration().update('language', language, vscode.ConfigurationTarget.Workspace);
      await eventually(language, () => findingsOf(document).some(({ message }) => words.test(message)));
    }
    assert.equal(configuration().get('language'), 'zh');
  });
});
