/** Registers the edits by the outline: commands, keys on numbered lines, the next marker. */
import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../speechDocument';
import { type EditParts, registerEditCommands } from './commands';
import { COUNT_ON, countOn, NextMarkerSuggestion } from './suggestion';
import { NumberedPlaceContext, registerTypingCommands } from './typing';

export function registerEdits(parts: EditParts): readonly vscode.Disposable[] {
  const { connection } = parts;
  return [
    ...registerEditCommands(parts),
    ...registerTypingCommands(connection),
    new NumberedPlaceContext(),
    vscode.commands.registerCommand(COUNT_ON, (uri: unknown, line: unknown) => countOn(connection, uri, line)),
    vscode.languages.registerInlineCompletionItemProvider({ language: LANGUAGE_ID }, new NextMarkerSuggestion(connection)),
  ];
}
