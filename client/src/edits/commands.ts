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
  const run = async (node: unknown, find: () => PlainEdit | Promise<PlainEdit | null>): Promise<void> => {
    const place = placeOf(parts, node);
    if (place === null) {
      vscode.window.setStatusBarMessage(t('先把光标放进一篇讲话稿。'), 3000);
      return;
    }
    const edit = await find();
    if (edit !== null) await runEdit(parts.connection, edit, place);
  };
  return [
    ...Object.entries(PLAIN_EDITS).map(([id, edit]) => vscode.commands.registerCommand(id, (node: unknown) => run(node, () => edit))),
    ...Object.entries(CHOSEN_EDITS).map(([id, edit]) => vscode.commands.registerCommand(id, (node: unknown) => run(node, () => choose(edit)))),
  ];
}

/** The node's start in the draft that the outline was read from; without a node, the cursor. */
function placeOf({ speech, tree }: EditParts, node: unknown): EditPlace | null {
  const { document, outline } = speech;
  if (typeof node === 'string') {
    const found = tree().nodes.get(node);
    return document && outline && found ? { document, version: outline.version, position: found.range.start } : null;
  }
  const active = vscode.window.activeTextEditor;
  const editor = isSpeech(active?.document) ? active : speech.editor;
  return editor ? { document: editor.document, version: editor.document.version, position: editor.selection.start } : null;
}

async function choose({ name, question, choices }: ChosenEdit): Promise<PlainEdit | null> {
  const items = choices.map(({ label, hint, details }) => ({ label, description: hint(t), details }));
  const chosen = await vscode.window.showQuickPick(items, { title: question(t) });
  return chosen === undefined ? null : { name, details: chosen.details };
}
