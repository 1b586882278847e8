/** Switches a rule off: in the workspace's settings, or in the user's where no workspace is open. */
import * as vscode from 'vscode';
import { t } from './l10n/editorLanguage';
import { SECTION } from './settings';

/** Command; its arguments are a rule's id and, where a policy-speech.json decides on the rule, the URI of that file. */
export const DISABLE_RULE = 'policySpeech.disableRule';

export async function disableRule(id: unknown, configFile: unknown): Promise<void> {
  if (typeof id !== 'string' || !/^[a-z0-9-]+$/.test(id)) return;
  if (typeof configFile === 'string') {
    await openAt(vscode.Uri.parse(configFile), id);
    return;
  }
  const inWorkspace = (vscode.workspace.workspaceFolders ?? []).length > 0;
  const configuration = vscode.workspace.getConfiguration(SECTION);
  const set = configuration.inspect<Record<string, unknown>>('rules');
  const before = inWorkspace ? set?.workspaceValue : set?.globalValue;
  const target = inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  await configuration.update('rules', { ...before, [id]: 'off' }, target);
  vscode.window.setStatusBarMessage(inWorkspace ? t('已在工作区设置里关闭规则“{0}”。', id) : t('已在用户设置里关闭规则“{0}”。', id), 5000);
}

/** The file is the drafter's own, with comments: shown where the rule stands, not changed. */
async function openAt(file: vscode.Uri, id: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(file);
  const key = `"${id}"`;
  const start = Math.max(0, document.getText().indexOf(key));
  const selection = new vscode.Range(document.positionAt(start), document.positionAt(start + key.length));
  await vscode.window.showTextDocument(document, { selection });
  void vscode.window.showInformationMessage(t('规则“{0}”由 policy-speech.json 决定，请在这里把它改成 "off"。', id));
}
