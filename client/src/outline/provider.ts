/** Feeds the outline view: nodes by id, so that expansion and selection survive every change of the text. */
import * as vscode from 'vscode';
import type { CurrentSpeech } from '../currentSpeech';
import { t } from '../l10n/editorLanguage';
import { assignFindings, summarize, type FindingsByNode } from './findings';
import { buildTree, EMPTY_TREE, type OutlineTree } from './tree';
import { tooltip, treeItem, type ShownNode } from './treeItem';
import type { ViewState } from './viewState';

/** Elements are ids of nodes. */
export class OutlineProvider implements vscode.TreeDataProvider<string> {
  readonly #speech: CurrentSpeech;
  readonly #state: ViewState;
  readonly #changed = new vscode.EventEmitter<string | undefined>();
  /** Ids of the nodes that the user collapsed, by document. */
  readonly #collapsed = new WeakMap<vscode.TextDocument, Set<string>>();
  #tree: OutlineTree = EMPTY_TREE;
  #findings: FindingsByNode = new Map();
  /** What is on the screen, to leave the view alone when nothing in it changes. */
  #shown = '';

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(speech: CurrentSpeech, state: ViewState) {
    this.#speech = speech;
    this.#state = state;
  }

  get tree(): OutlineTree {
    return this.#tree;
  }

  /** Reads outline and findings anew; redraws the view if that makes a difference. */
  update(): void {
    const { document, outline } = this.#speech;
    this.#tree = outline ? buildTree(outline, this.#state.filter(document?.uri)) : EMPTY_TREE;
    this.#findings = assignFindings(this.#tree, this.#speech.findings());
    const shown = this.#picture(document);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#changed.fire(undefined);
  }

  setCollapsed(id: string, collapsed: boolean): void {
    const document = this.#speech.document;
    if (!document) return;
    const ids = this.#collapsed.get(document) ?? new Set();
    if (collapsed) ids.add(id);
    else ids.delete(id);
    this.#collapsed.set(document, ids);
    this.#shown = this.#picture(document);
    // A collapsed node shows the findings below it.
    this.#changed.fire(id);
  }

  isCollapsed(id: string): boolean {
    const document = this.#speech.document;
    return document !== undefined && (this.#collapsed.get(document)?.has(id) ?? false);
  }

  getChildren(id?: string): string[] {
    return [...(id === undefined ? this.#tree.roots : (this.#tree.nodes.get(id)?.children ?? []))];
  }

  getParent(id: string): string | undefined {
    return this.#tree.nodes.get(id)?.parent ?? undefined;
  }

  getTreeItem(id: string): vscode.TreeItem {
    const shown = this.#node(id);
    if (!shown) return new vscode.TreeItem('');
    const item = treeItem(shown, t);
    // VS Code remembers by this what is collapsed; another draft may hold the same ids.
    item.id = `${this.#speech.document?.uri.toString() ?? ''}#${id}`;
    return item;
  }

  resolveTreeItem(item: vscode.TreeItem, id: string): vscode.TreeItem {
    const shown = this.#node(id);
    if (shown) item.tooltip = tooltip(shown, t);
    return item;
  }

  #node(id: string): ShownNode | undefined {
    const node = this.#tree.nodes.get(id);
    if (!node) return undefined;
    const collapsed = this.isCollapsed(id);
    return { node, collapsed, target: this.#speech.outline?.target ?? null, summary: summarize(this.#tree, this.#findings, id, collapsed) };
  }

  #picture(document: vscode.TextDocument | undefined): string {
    const rows = [...this.#tree.nodes.values()].map(({ id, label, parent, characters, minutes, budget }) => {
      const { count, worst } = summarize(this.#tree, this.#findings, id, this.isCollapsed(id));
      return [id, label, parent, characters, minutes, budget, count, worst];
    });
    return JSON.stringify([document?.uri.toString(), this.#speech.outline?.target, rows]);
  }
}
