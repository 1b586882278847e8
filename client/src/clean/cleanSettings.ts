/** The command of the clean-up, and its settings as the server takes them. */
import * as vscode from 'vscode';
import type { CleanSettings } from '../../../server/src/lsp/protocol';
import { SECTION } from '../settings';

/** Command that shows the clean-up of the selection or draft in the active editor. */
export const CLEAN = 'policySpeech.clean';

/** What is not set has the server's default. */
export function readCleanSettings(scope: vscode.Uri): Partial<CleanSettings> {
  const configuration = vscode.workspace.getConfiguration(SECTION, scope);
  return {
    ...configuration.get<Partial<CleanSettings>>('clean.changes', {}),
    indent: configuration.get<CleanSettings['indent']>('clean.indent', 'keep'),
  };
}
