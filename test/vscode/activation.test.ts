/** The extension inside the extension host: it starts with a draft and says what is wrong in it. */
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { eventually } from './support/eventually';

const draft = async (name: string): Promise<vscode.TextDocument> => {
  const [found] = await vscode.workspace.findFiles(name);
  assert.ok(found, `${name} is in the workspace`);
  return vscode.workspace.openTextDocument(found);
};

describe('activation', () => {
  it('a draft is of the language policy-speech and starts the extension', async () => {
    const document = await draft('跳号.speech');
    assert.equal(document.languageId, 'policy-speech');
    await vscode.window.showTextDocument(document);
    const extension = vscode.extensions.getExtension('policy-speech.policy-speech');
    await eventually('the extension to start', () => extension?.isActive);
  });

  it('the missing （二） of a draft is found', async () => {
    const { uri } = await draft('跳号.speech');
    const finding = await eventually('the finding', () => vscode.languages.getDiagnostics(uri).find(({ source }) => source === 'policy-speech'));
    const code = typeof finding.code === 'object' ? finding.code.value : finding.code;
    assert.equal(code, 'outline-ordinal-gap');
    assert.equal(finding.range.start.line, 14);
  });
});
