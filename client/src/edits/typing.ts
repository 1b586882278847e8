/** Enter, Tab and Shift+Tab on numbered lines; whatever goes wrong, the key does what it does elsewhere. */
import * as vscode from 'vscode';
import type { Connection } from '../connection';
import { toRange } from '../navigation';
import { SECTION } from '../settings';
import { isSpeech } from '../speechDocument';
import { numberedPlace, type NumberedPlace } from './numberedLine';
import { askEdit } from './run';
import { type PlainTextEdit, textEditsOf } from './textEdits';

/** Whether the keys are ours at the cursor, for the conditions of the key bindings: `end`, `empty` or `none`. */
const CONTEXT = 'policySpeech.numberedPlace';

/** Keeps the context of the key bindings up to date. */
export class NumberedPlaceContext implements vscode.Disposable {
  readonly #listeners: readonly vscode.Disposable[];
  #told: NumberedPlace = 'none';

  constructor() {
    this.#listeners = [
      vscode.window.onDidChangeActiveTextEditor(() => { this.#tell(); }),
      vscode.window.onDidChangeTextEditorSelection(() => { this.#tell(); }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === vscode.window.activeTextEditor?.document) this.#tell();
      }),
    ];
    this.#tell();
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
  }

  #tell(): void {
    const place = placeAt(vscode.window.activeTextEditor);
    if (place === this.#told) return;
    this.#told = place;
    void vscode.commands.executeCommand('setContext', CONTEXT, place);
  }
}

export function registerTypingCommands(connection: Connection): readonly vscode.Disposable[] {
  const commands: Readonly<Record<string, () => Promise<void>>> = {
    'policySpeech.typing.enter': () => enter(connection),
    'policySpeech.typing.indent': () => changeLevel(connection, 'indent', 'tab'),
    'policySpeech.typing.outdent': () => changeLevel(connection, 'outdent', 'outdent'),
  };
  return Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run));
}

async function enter(connection: Connection): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const { document, selection } = editor;
  // The key's condition may lag behind fast typing, so the place and the setting are looked at again.
  const types = vscode.workspace.getConfiguration(SECTION, document.uri).get('enter') === 'insert';
  const name = ({ end: types ? 'enter' : null, empty: 'removeMarker', none: null } as const)[placeAt(editor)];
  if (name !== null && (await edited(connection, editor, name))) return;
  if (editor.selections.length > 1) await vscode.commands.executeCommand('type', { text: '\n' });
  else await breakLine(editor, selection);
}

/** A line break where the key was pressed: what has been typed since, perhaps not yet known here, belongs behind it. */
async function breakLine(editor: vscode.TextEditor, place: vscode.Selection): Promise<void> {
  const { document } = editor;
  const indent = /^[ \t]*/.exec(document.lineAt(place.start.line).text.slice(0, place.start.character))?.[0] ?? '';
  const lineBreak = `\n${indent}`;
  if (await apply(editor, [{ range: place, newText: lineBreak }])) return;
  // The editor refuses an edit of a text that has changed; it takes one that names no version.
  const late = new vscode.WorkspaceEdit();
  late.replace(document.uri, place, lineBreak);
  await vscode.workspace.applyEdit(late);
}

async function changeLevel(connection: Connection, name: 'indent' | 'outdent', normal: string): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor && placeAt(editor) === 'empty' && (await edited(connection, editor, name))) return;
  await vscode.commands.executeCommand(normal);
}

async function edited(connection: Connection, editor: vscode.TextEditor, name: 'enter' | 'removeMarker' | 'indent' | 'outdent'): Promise<boolean> {
  const { document, selection: { active: position } } = editor;
  const { version } = document;
  const result = await askEdit(connection, name, { quiet: true, apply: false }, { document, version, position });
  const edits = result && textEditsOf(result.edit);
  // Made in the editor itself, the change carries the cursor along; what is typed next is never in its way.
  if (!edits || document.version !== version || !(await apply(editor, edits))) return false;
  if (result.selection !== undefined) {
    const { start, end } = toRange(result.selection);
    editor.selection = new vscode.Selection(start, end);
    editor.revealRange(editor.selection);
  }
  return true;
}

async function apply(editor: vscode.TextEditor, edits: readonly PlainTextEdit[]): Promise<boolean> {
  return editor.edit((builder) => {
    for (const { range, newText } of edits) {
      const place = toRange(range);
      // Only an insertion takes the cursor along.
      if (place.isEmpty) builder.insert(place.start, newText);
      else builder.replace(place, newText);
    }
  });
}

function placeAt(editor: vscode.TextEditor | undefined): NumberedPlace {
  if (!editor || !isSpeech(editor.document) || editor.selections.length !== 1 || !editor.selection.isEmpty) return 'none';
  const { line, character } = editor.selection.active;
  return line < editor.document.lineCount ? numberedPlace(editor.document.lineAt(line).text, character) : 'none';
}
