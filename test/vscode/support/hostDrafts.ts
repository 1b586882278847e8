/** Drafts and findings inside the extension host. */
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { eventually } from './eventually';

/** Shows a draft of the workspace in an editor. */
export async function showDraft(name: string): Promise<vscode.TextEditor> {
  const [found] = await vscode.workspace.findFiles(name);
  assert.ok(found, `${name} is in the workspace`);
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(found));
}

/** Our findings in a document. */
export function findingsOf(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'policy-speech');
}

/** The id of the rule that made a finding. */
export const ruleOf = ({ code }: vscode.Diagnostic): unknown => (typeof code === 'object' ? code.value : code);

/** Waits for a finding of a rule. */
export function findingOf(document: vscode.TextDocument, rule: string): Promise<vscode.Diagnostic> {
  return eventually(`a finding of ${rule}`, () => findingsOf(document).find((finding) => ruleOf(finding) === rule));
}

/** Undoes the last step in the active editor. */
export const undo = (): Thenable<unknown> => vscode.commands.executeCommand('undo');
