/** Registers the clean-up: commands, comparison, pasting. */
import * as vscode from 'vscode';
import type { Connection } from '../connection';
import { CLEAN } from './cleanSettings';
import { pasteCleaned, registerPasting } from './paste';
import { CleanPreview } from './preview';

export function registerCleaning(connection: Connection): readonly vscode.Disposable[] {
  const preview = new CleanPreview(connection);
  return [
    preview,
    vscode.commands.registerCommand(CLEAN, () => preview.show()),
    vscode.commands.registerCommand('policySpeech.clean.apply', () => preview.apply()),
    vscode.commands.registerCommand('policySpeech.clean.cancel', () => preview.cancel()),
    vscode.commands.registerCommand('policySpeech.pasteCleaned', () => pasteCleaned(connection)),
    ...registerPasting(connection),
  ];
}
