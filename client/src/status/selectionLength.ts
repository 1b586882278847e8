/** How long the selected words are, read aloud; asked of the server once the selection rests. */
import * as vscode from 'vscode';
import type { Connection } from '../connection';
import type { CurrentSpeech } from '../currentSpeech';
import type { Measured } from '../outline/measure';
import { Throttle } from '../throttle';

const AT_REST = 150;

interface Answer extends Measured {
  readonly editor: vscode.TextEditor;
  readonly version: number;
  readonly selections: readonly vscode.Selection[];
}

export class SelectionLength implements vscode.Disposable {
  readonly #connection: Connection;
  readonly #speech: CurrentSpeech;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #ask = new Throttle(() => void this.#fetch());
  readonly #listeners: readonly vscode.Disposable[];
  #answer: Answer | undefined;

  /** The length of the selection is known, or there is no selection any more. */
  readonly onDidChange = this.#changed.event;

  constructor(connection: Connection, speech: CurrentSpeech) {
    this.#connection = connection;
    this.#speech = speech;
    this.#listeners = [
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === speech.document) this.#ask.after(AT_REST);
      }),
      speech.onDidChange(() => { this.#ask.within(AT_REST); }),
    ];
  }

  /** Undefined where nothing is selected, or as long as the length is not known. */
  get current(): Measured | undefined {
    const answer = this.#answer;
    const { editor } = this.#speech;
    if (!answer || answer.editor !== editor || answer.version !== editor.document.version) return undefined;
    return sameSelections(answer.selections, editor.selections) ? answer : undefined;
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#ask.dispose();
    this.#changed.dispose();
  }

  async #fetch(): Promise<void> {
    const { editor } = this.#speech;
    const ranges = editor?.selections.filter(({ isEmpty }) => !isEmpty) ?? [];
    if (!editor || ranges.length === 0) {
      if (this.#answer) {
        this.#answer = undefined;
        this.#changed.fire();
      }
      return;
    }
    const { selections, document } = editor;
    const result = await this.#connection.lengths(document, ranges);
    if (!result) return;
    const sum = (of: 'characters' | 'minutes'): number => result.lengths.reduce((total, length) => total + length[of], 0);
    this.#answer = { editor, selections, version: result.version, characters: sum('characters'), minutes: sum('minutes') };
    this.#changed.fire();
  }
}

function sameSelections(a: readonly vscode.Selection[], b: readonly vscode.Selection[]): boolean {
  return a.length === b.length && a.every((selection, index) => b[index]?.isEqual(selection) === true);
}
