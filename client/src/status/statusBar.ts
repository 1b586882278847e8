/** Length of the speech or the selection, declared counts and placeholders of the speech in the active editor, in the status bar. */
import * as vscode from 'vscode';
import type { Connection } from '../connection';
import type { CurrentSpeech } from '../currentSpeech';
import { t } from '../l10n/editorLanguage';
import { isSpeech } from '../speechDocument';
import { Throttle } from '../throttle';
import { GO_TO_DECLARED, NEXT_PLACEHOLDER, SHOW_LENGTHS } from './commandIds';
import { SelectionLength } from './selectionLength';
import { declaredStatus, lengthStatus, measuredPart, placeholderStatus, selectionStatus, worstDeclared, type StatusText } from './texts';

export class StatusBar implements vscode.Disposable {
  readonly #speech: CurrentSpeech;
  readonly #selection: SelectionLength;
  readonly #length = item('policySpeech.length', t('讲话稿：字数与时间'), 112, SHOW_LENGTHS);
  readonly #declared = item('policySpeech.declared', t('讲话稿：说几点与实有几点'), 111, GO_TO_DECLARED);
  readonly #placeholders = item('policySpeech.placeholders', t('讲话稿：待填'), 110, NEXT_PLACEHOLDER);
  readonly #redraw = new Throttle(() => { this.#update(); });
  readonly #listeners: readonly vscode.Disposable[];

  constructor(connection: Connection, speech: CurrentSpeech) {
    this.#speech = speech;
    this.#selection = new SelectionLength(connection, speech);
    this.#listeners = [
      this.#selection,
      this.#selection.onDidChange(() => { this.#update(); }),
      speech.onDidChange(() => { this.#update(); }),
      vscode.window.onDidChangeActiveTextEditor(() => { this.#update(); }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === speech.document) this.#redraw.within(100);
      }),
    ];
    this.#update();
  }

  dispose(): void {
    for (const disposable of [...this.#listeners, this.#length, this.#declared, this.#placeholders]) disposable.dispose();
    this.#redraw.dispose();
  }

  #update(): void {
    const { document, outline, editor } = this.#speech;
    if (!document || !outline || !editor || !isSpeech(vscode.window.activeTextEditor?.document)) {
      for (const hidden of [this.#length, this.#declared, this.#placeholders]) hidden.hide();
      return;
    }
    const part = measuredPart(outline, editor.selection.active);
    const selected = this.#selection.current;
    show(this.#length, selected ? selectionStatus(selected, part, t) : lengthStatus(part, outline.target, t));
    const declared = worstDeclared(outline.declaredCounts);
    show(this.#declared, declared && declaredStatus(declared, t));
    const left = outline.placeholders.length;
    show(this.#placeholders, left > 0 ? placeholderStatus(left, t) : null);
  }
}

function item(id: string, name: string, priority: number, command: string): vscode.StatusBarItem {
  const created = vscode.window.createStatusBarItem(id, vscode.StatusBarAlignment.Right, priority);
  created.name = name;
  created.command = command;
  return created;
}

function show(target: vscode.StatusBarItem, status: StatusText | null): void {
  if (!status) {
    target.hide();
    return;
  }
  target.text = status.text;
  target.tooltip = status.tooltip;
  target.backgroundColor = status.warning ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
  target.show();
}
