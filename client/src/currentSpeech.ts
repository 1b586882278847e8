/** The speech that the window is about, its outline and its findings, kept up to date. */
import * as vscode from 'vscode';
import type { OutlineResult } from '../../server/src/lsp/protocol';
import type { Connection } from './connection';
import { SEVERITIES, type Finding } from './outline/findings';
import { RULE_SCHEME } from './rulePages';
import { SECTION } from './settings';
import { FINDING_SOURCE, isSpeech } from './speechDocument';
import { Throttle } from './throttle';

const AFTER_TYPING = 100;
/** The server reads changed settings before it answers. */
const AFTER_SETTINGS = 250;

export class CurrentSpeech implements vscode.Disposable {
  readonly #connection: Connection;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable[];
  readonly #refresh = new Throttle(() => void this.#fetch());
  readonly #announce = new Throttle(() => { this.#changed.fire(); });
  readonly #outlines = new Map<vscode.TextDocument, OutlineResult>();
  #document: vscode.TextDocument | undefined;
  #lastEdit = 0;

  /** The document, its outline or its findings have changed. */
  readonly onDidChange = this.#changed.event;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#listeners = [
      vscode.window.onDidChangeActiveTextEditor(() => { this.#choose(); }),
      vscode.window.onDidChangeVisibleTextEditors(() => { this.#choose(); }),
      vscode.workspace.onDidOpenTextDocument(() => { this.#choose(); }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.#outlines.delete(document);
        this.#choose();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document !== this.#document || contentChanges.length === 0) return;
        this.#lastEdit = Date.now();
        this.#refresh.within(AFTER_TYPING);
      }),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        const shown = this.#document?.uri.toString();
        if (uris.some((uri) => uri.toString() === shown)) this.#announce.within(AFTER_TYPING);
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration(SECTION)) return;
        for (const document of this.#outlines.keys()) if (document !== this.#document) this.#outlines.delete(document);
        this.#refresh.within(AFTER_SETTINGS);
      }),
      connection.onReady(() => { this.#refresh.within(0); }),
    ];
    this.#choose();
  }

  /** The speech in the active editor, else the one before while no other text is active, else one that is visible. */
  get document(): vscode.TextDocument | undefined {
    return this.#document;
  }

  /** The newest outline known; it may be older than the document, and stays while the server restarts. */
  get outline(): OutlineResult | undefined {
    return this.#document && this.#outlines.get(this.#document);
  }

  /** The editor that shows the speech; the active one before others. */
  get editor(): vscode.TextEditor | undefined {
    const active = vscode.window.activeTextEditor;
    if (active && active.document === this.#document) return active;
    return vscode.window.visibleTextEditors.find(({ document }) => document === this.#document);
  }

  /** Time of the last change to the text, in milliseconds since 1970. */
  get lastEdit(): number {
    return this.#lastEdit;
  }

  findings(): readonly Finding[] {
    if (!this.#document) return [];
    return vscode.languages
      .getDiagnostics(this.#document.uri)
      .filter(({ source }) => source === FINDING_SOURCE)
      .map(({ severity, message, range }) => ({ severity: SEVERITIES[severity] ?? 'hint', message, range }));
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#refresh.dispose();
    this.#announce.dispose();
    this.#changed.dispose();
  }

  #choose(): void {
    const active = vscode.window.activeTextEditor?.document;
    const visible = vscode.window.visibleTextEditors.map(({ document }) => document).filter(isSpeech);
    // A rule's page or a view in front of the draft leaves it the current one.
    const covered = active === undefined || active.uri.scheme === RULE_SCHEME;
    const kept = covered && this.#document?.isClosed === false ? this.#document : visible.find((document) => document === this.#document);
    const chosen = isSpeech(active) ? active : isSpeech(kept) ? kept : visible[0];
    if (chosen === this.#document) return;
    this.#document = chosen;
    this.#lastEdit = 0;
    this.#changed.fire();
    if (chosen && this.#outlines.get(chosen)?.version !== chosen.version) this.#refresh.within(0);
  }

  async #fetch(): Promise<void> {
    const document = this.#document;
    if (!document) return;
    const outline = await this.#connection.outline(document);
    // An answer about an older text is dropped: the change since then has asked for the next one.
    if (!outline || document.isClosed || outline.version < document.version) return;
    this.#outlines.set(document, outline);
    if (document === this.#document) this.#changed.fire();
  }
}
