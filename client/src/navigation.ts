/** Going to a place of the draft. */
import * as vscode from 'vscode';
import type { ProtocolRange } from '../../server/src/lsp/protocol';

export function toRange({ start, end }: ProtocolRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** Selects a range of a document in its editor, which gets the focus. */
export async function jump(document: vscode.TextDocument, range: ProtocolRange): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const selection = toRange(range);
  const editor = await vscode.window.showTextDocument(document, { viewColumn: shown?.viewColumn, selection });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
