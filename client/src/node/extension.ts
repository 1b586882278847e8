/** Entry on the desktop and on a remote machine: the server runs as a process of its own. */
import type * as vscode from 'vscode';
import { activateSpeech } from '../activate';

export function activate(context: vscode.ExtensionContext): void {
  activateSpeech(context, async (hooks) => (await import('./languageClient.js')).createClient(context, hooks));
}
