/** Entry in VS Code for the Web: the server runs in a worker. */
import type * as vscode from 'vscode';
import { activateSpeech } from '../activate';

export function activate(context: vscode.ExtensionContext): void {
  activateSpeech(context, async (hooks) => (await import('./createClient')).createClient(context, hooks));
}
