/** The commands of the edits: at the cursor, or on a node of the outline when called from its menu. */
import * as vscode from 'vscode';
import type { Connection } from '../connection';
import type { CurrentSpeech } from '../currentSpeech';
import { t } from '../l10n/editorLanguage';
import type { OutlineTree } from '../outline/tree';
import { isSpeech } from '../speechDocument';
import { type EditPlace, runEdit } from './run';
import { CHOSEN_EDITS, type ChosenEdit, PLAIN_EDITS, type PlainEdit } from './table';

export interface EditParts {
  readonly connection: Connection;
  readonly speech: CurrentSpeech;
  /** What the outline shows. */
  readonly tree: () => OutlineTree;
}

export function registerEditCommands(parts: EditParts): readonly vscode.Disposable[] {
  const run = async (from: readonly unknown[], find: () => PlainEdit | Promise<PlainEdit | null>): Promise<void> => {
    const place = placeOf(parts, from);
    if (place === null || place === 'lost') {
      vscode.window.setStatusBarMessage(place === null ? t('先把光标放进一篇讲话稿。') : t('提纲正在更新，请再试一次。'), 3000);
      return;
    }
    const edit = await find();
    if (edit !== null) await runEdit(parts.connection, edit, place);
  };
  return [
    ...Object.entries(PLAIN_EDITS).map(([id, edit]) => vscode.commands.registerCommand(id, (...from: unknown[]) => run(from, () => edit))),
    ...Object.entries(CHOSEN_EDITS).map(([id, edit]) => vscode.commands.registerCommand(id, (...from: unknown[]) => run(from, () => choose(edit)))),
  ];
}

/**
 * The node's start in the draft that the outline was read from; called from the palette or by a key, the cursor.
 * `lost`: called from the outline, which is just being built anew, so that the node is not known any more.
 */
function placeOf({ speech, tree }: EditParts, from: readonly unknown[]): EditPlace | 'lost' | null {
  const { document, outline } = speech;
  const [node] = from;
  if (typeof node === 'string') {
    const found = tree().nodes.get(node);
    return document && outline && found ? { document, version: outline.version, position: found.range.start } : 'lost';
  }
  if (from.length > 0 && !(node instanceof vscode.Uri)) return 'lost';
  const active = vscode.window.activeTextEditor;
  const editor = isSpeech(active?.document) ? active : speech.editor;
  return editor ? { document: editor.document, version: editor.document.version, position: editor.selection.start } : null;
}

async function choose({ name, question, choices }: ChosenEdit): Promise<PlainEdit | null> {
  const items = choices.map(({ label, hint, details }) => ({ label, description: hint(t), details }));
  const chosen = await vscode.window.showQuickPick(items, { title: question(t) });
  return chosen === undefined ? null : { name, details: chosen.details };
}
