/** Offers the next marker, as grey text that Tab accepts, on a new line after a numbered one. */
import * as vscode from 'vscode';
import type { Connection } from '../connection';
import { SECTION } from '../settings';
import { numberedPlace } from './numberedLine';
import { askEdit } from './run';

/** Command that counts the markers after an accepted one on; its arguments are the draft's URI and the line. */
export const COUNT_ON = 'policySpeech.typing.countOn';

export class NextMarkerSuggestion implements vscode.InlineCompletionItemProvider {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async provideInlineCompletionItems(document: vscode.TextDocument, position: vscode.Position, _context: unknown, token: vscode.CancellationToken): Promise<vscode.InlineCompletionItem[]> {
    if (vscode.workspace.getConfiguration(SECTION, document.uri).get('enter') !== 'suggest' || position.line === 0) return [];
    const written = document.lineAt(position.line).text;
    const above = document.lineAt(position.line - 1);
    if (written.trim() !== '' || numberedPlace(above.text, above.text.length) !== 'end') return [];
    const result = await askEdit(this.#connection, 'nextMarker', { quiet: true }, { document, version: document.version, position: above.range.end });
    const text = result?.text;
    if (token.isCancellationRequested || text === undefined || !text.startsWith(written)) return [];
    const range = new vscode.Range(position.line, 0, position.line, written.length);
    const command = { command: COUNT_ON, title: '', arguments: [document.uri.toString(), position.line] };
    return [new vscode.InlineCompletionItem(text, range, command)];
  }
}

/** Accepting a marker in the midst of others: those after it count on. Where there is nothing to change, nothing is said. */
export async function countOn(connection: Connection, uri: unknown, line: unknown): Promise<void> {
  const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri);
  if (!document || typeof line !== 'number' || line >= document.lineCount) return;
  const position = document.lineAt(line).range.end;
  await askEdit(connection, 'renumber', { scope: 'level', counts: false, quiet: true }, { document, version: document.version, position });
}
