/** VS Code's settings → the flat object that the server reads. */
import * as vscode from 'vscode';
import type { Settings } from '../../server/src/lsp/protocol';

/** Prefix of our settings. */
export const SECTION = 'policySpeech';

/** Settings that hold for a document, or for the window where none is given. */
export function readSettings(scope?: vscode.Uri): Settings {
  const configuration = vscode.workspace.getConfiguration(SECTION, scope);
  return {
    // A plain copy: what VS Code gives is a proxy, which cannot be sent to a worker.
    rules: JSON.parse(JSON.stringify(configuration.get('rules') ?? {})) as Settings['rules'],
    charactersPerMinute: configuration.get('charactersPerMinute', 200),
    pauses: configuration.get('pauses', false),
    targetMinutes: configuration.get('targetMinutes', 0),
    inlinePoints: configuration.get('outline.inlinePoints', true),
    inlayHints: configuration.get<Settings['inlayHints']>('inlayHints', 'problems'),
    codeLens: configuration.get('codeLens', true),
    language: configuration.get<Settings['language']>('language', 'auto'),
    completionTriggers: [...configuration.get<readonly string[]>('completion.triggers', ['/', '、、'])],
    completionTerms: configuration.get<Settings['completionTerms']>('completion.terms', 'workspace'),
  };
}

/** Changes one of our settings where it is set, the nearest to the document first; for the user where it is not. */
export async function updateWhereSet(key: string, value: unknown, scope?: vscode.Uri): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(SECTION, scope);
  const set = configuration.inspect(key);
  const { WorkspaceFolder, Workspace, Global } = vscode.ConfigurationTarget;
  await configuration.update(key, value, set?.workspaceFolderValue !== undefined ? WorkspaceFolder : set?.workspaceValue !== undefined ? Workspace : Global);
}
