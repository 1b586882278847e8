/** Settings of the rules inside the extension host: policy-speech.json, switching a rule off, the final check. */
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { eventually } from './support/eventually';

const GAP = 'outline-ordinal-gap';
const LEFTOVER = 'placeholder-leftover';

function severityOf(uri: vscode.Uri, rule: string): vscode.DiagnosticSeverity | undefined {
  return vscode.languages.getDiagnostics(uri).find(({ code }) => (typeof code === 'object' ? code.value : code) === rule)?.severity;
}

async function openDraft(pattern: string): Promise<vscode.TextDocument> {
  const [found] = await vscode.workspace.findFiles(pattern);
  assert.ok(found, `${pattern} is in the workspace`);
  const document = await vscode.workspace.openTextDocument(found);
  await vscode.window.showTextDocument(document);
  return document;
}

describe('settings of the rules', () => {
  let draft: vscode.TextDocument;
  let file: vscode.Uri;

  before(async () => {
    draft = await openDraft('跳号.speech');
    file = vscode.Uri.joinPath(draft.uri, '..', 'policy-speech.json');
    await eventually('the finding', () => severityOf(draft.uri, GAP) === vscode.DiagnosticSeverity.Warning);
  });
  after(async () => {
    await vscode.workspace.fs.delete(file).then(undefined, () => undefined);
  });

  it('follow policy-speech.json, whose faults are shown in it', async () => {
    const write = (text: string): Thenable<void> => vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    await write(`{ "${GAP}": "error", "no-rule": "off" }`);
    await eventually('an error', () => severityOf(draft.uri, GAP) === vscode.DiagnosticSeverity.Error);
    const fault = await eventually('the fault', () => vscode.languages.getDiagnostics(file).find(({ source }) => source === 'policy-speech'));
    assert.match(fault.message, /no-rule/);
    await write(`{ // 先不查\n  "${GAP}": "off",\n}`);
    await eventually('no finding', () => severityOf(draft.uri, GAP) === undefined);
    await eventually('no fault', () => !vscode.languages.getDiagnostics(file).some(({ source }) => source === 'policy-speech'));
    assert.equal((await vscode.workspace.openTextDocument(file)).languageId, 'jsonc');
    await vscode.workspace.fs.delete(file);
    await eventually('the finding again', () => severityOf(draft.uri, GAP) === vscode.DiagnosticSeverity.Warning);
  });
  it('switch a rule off from its finding, in the workspace', async () => {
    const line = vscode.languages.getDiagnostics(draft.uri)[0]?.range ?? assert.fail('no finding');
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>('vscode.executeCodeActionProvider', draft.uri, line);
    const command = actions.find(({ command: found }) => found?.command === 'policySpeech.disableRule')?.command ?? assert.fail('no such action');
    await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
    const rules = (): unknown => vscode.workspace.getConfiguration('policySpeech').inspect('rules')?.workspaceValue;
    assert.deepEqual(rules(), { [GAP]: 'off' });
    await eventually('no finding', () => severityOf(draft.uri, GAP) === undefined);
    await vscode.workspace.getConfiguration('policySpeech').update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    await eventually('the finding again', () => severityOf(draft.uri, GAP) === vscode.DiagnosticSeverity.Warning);
  });
  it('of the final check hold until it is ended', async () => {
    const { uri } = await openDraft('有毛病的讲话稿.txt');
    await eventually('a leftover', () => severityOf(uri, LEFTOVER) === vscode.DiagnosticSeverity.Information);
    await vscode.commands.executeCommand('policySpeech.finalCheck');
    await eventually('an error', () => severityOf(uri, LEFTOVER) === vscode.DiagnosticSeverity.Error);
    await vscode.commands.executeCommand('policySpeech.endFinalCheck');
    await eventually('no error any more', () => severityOf(uri, LEFTOVER) === vscode.DiagnosticSeverity.Information);
  });
});
