/** Runs an edit of the server on a draft and puts the cursor where it belongs afterwards. */
import * as vscode from 'vscode';
import type { EditCommandResult, ProtocolPosition } from '../../../server/src/lsp/protocol';
import type { Connection } from '../connection';
import { t } from '../l10n/editorLanguage';
import { toRange } from '../navigation';
import type { EditDetails, PlainEdit } from './table';

/** What an edit is about. */
export interface EditPlace {
  readonly document: vscode.TextDocument;
  /** The version that is meant; the edit is refused where the draft has changed since. By default the present one. */
  readonly version?: number;
  readonly position?: ProtocolPosition;
}

/** Asks for the edit; the server says itself why it refuses one. Nothing happens without a server but a word in the status bar. */
export async function runEdit(connection: Connection, { name, details }: PlainEdit, place: EditPlace): Promise<void> {
  const result = await askEdit(connection, name, details, place);
  if (result === undefined) vscode.window.setStatusBarMessage(t('检查服务还没有准备好，请稍后再试。'), 3000);
  else await showSelection(place.document, name === 'insert' || result.selection === undefined ? result : { ...result, selection: { start: result.selection.start, end: result.selection.start } });
}

/** Undefined if the server gave no answer. */
export function askEdit(connection: Connection, name: PlainEdit['name'], details: EditDetails, { document, version, position }: EditPlace): Promise<EditCommandResult | undefined> {
  return connection.edit(document, version ?? document.version, name, position === undefined ? details : { ...details, position });
}

/** Selects what the edit names, in the editor of the draft. */
async function showSelection(document: vscode.TextDocument, { selection, selections }: EditCommandResult): Promise<void> {
  const ranges = selections ?? (selection === undefined ? [] : [selection]);
  const [first, ...others] = ranges.map((range) => new vscode.Selection(toRange(range).start, toRange(range).end));
  if (first === undefined) return;
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const editor = await vscode.window.showTextDocument(document, shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn });
  editor.selections = [first, ...others];
  editor.revealRange(first, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
