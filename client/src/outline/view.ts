/** The outline view (讲话提纲): shows the current speech, follows the cursor, jumps on a click. */
import * as vscode from 'vscode';
import type { Connection } from '../connection';
import type { CurrentSpeech } from '../currentSpeech';
import { SectionDragAndDrop } from '../edits/dragAndDrop';
import { t } from '../l10n/editorLanguage';
import { jump } from '../navigation';
import { Throttle } from '../throttle';
import { targetText } from './measure';
import { OutlineProvider } from './provider';
import { nodeAt, type OutlineTree, pathTo } from './tree';
import type { ViewState } from './viewState';

export const VIEW_ID = 'policySpeech.outline';

const AFTER_CURSOR = 120;
/** The view stays still while the user types. */
const AFTER_TYPING = 500;

export class OutlineView implements vscode.Disposable {
  readonly #speech: CurrentSpeech;
  readonly #state: ViewState;
  readonly #provider: OutlineProvider;
  readonly #view: vscode.TreeView<string>;
  readonly #follow = new Throttle(() => { this.#reveal(); });
  readonly #listeners: readonly vscode.Disposable[];

  constructor(connection: Connection, speech: CurrentSpeech, state: ViewState) {
    this.#speech = speech;
    this.#state = state;
    this.#provider = new OutlineProvider(speech, state);
    this.#view = vscode.window.createTreeView(VIEW_ID, {
      treeDataProvider: this.#provider,
      dragAndDropController: new SectionDragAndDrop({ connection, speech, tree: () => this.tree }),
      canSelectMany: true,
      showCollapseAll: true,
    });
    this.#listeners = [
      this.#view,
      speech.onDidChange(() => { this.#update(); }),
      state.onDidChange(() => { this.#update(); }),
      this.#view.onDidChangeVisibility(() => { this.#follow.within(AFTER_CURSOR); }),
      this.#view.onDidCollapseElement(({ element }) => { this.#provider.setCollapsed(element, true); }),
      this.#view.onDidExpandElement(({ element }) => { this.#provider.setCollapsed(element, false); }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === speech.document) this.#follow.after(AFTER_CURSOR);
      }),
    ];
    this.#update();
  }

  /** What the view shows. */
  get tree(): OutlineTree {
    return this.#provider.tree;
  }

  /** Selects a node's heading in the editor. */
  async jumpTo(id: string): Promise<void> {
    const node = this.#provider.tree.nodes.get(id);
    if (node && this.#speech.document) await jump(this.#speech.document, node.selectionRange);
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#follow.dispose();
  }

  #update(): void {
    const { document, outline } = this.#speech;
    this.#provider.update();
    this.#introduce();
    this.#view.description = outline && outline.characters > 0 ? targetText(outline, outline.speeches.length === 1 ? outline.target : null, t) : '';
    const empty = this.#provider.tree.roots.length === 0;
    const content = !document ? 'none' : !outline ? 'waiting' : empty ? 'empty' : 'outline';
    void vscode.commands.executeCommand('setContext', 'policySpeech.outline.content', content);
    this.#follow.within(AFTER_CURSOR);
  }

  /** VS Code folds new views of the Explorer: unfolds ours, once, for the first outline that the user sees. */
  #introduce(): void {
    if (this.#provider.tree.roots.length === 0 || this.#state.introduced) return;
    void this.#state.setIntroduced();
    void vscode.commands.executeCommand(`${VIEW_ID}.focus`, { preserveFocus: true });
  }

  /** Selects the node that the cursor is in, or the collapsed one that hides it, and takes no focus. */
  #reveal(): void {
    const { editor, lastEdit } = this.#speech;
    if (!this.#state.follows || !this.#view.visible || !editor) return;
    const typing = lastEdit + AFTER_TYPING - Date.now();
    if (typing > 0) {
      this.#follow.after(typing);
      return;
    }
    const { tree } = this.#provider;
    const node = nodeAt(tree, editor.selection.active);
    if (!node) return;
    const path = pathTo(tree, node.id);
    const shown = path.find(({ id }) => this.#provider.isCollapsed(id)) ?? node;
    if (this.#view.selection.includes(shown.id)) return;
    // The node may be gone by the time the view looks for it; the next change reveals again.
    this.#view.reveal(shown.id, { select: true, focus: false, expand: false }).then(undefined, () => undefined);
  }
}
