/** The reading view (朗读稿): a panel that shows a draft in large type, one sense group a line, and follows its edits. */
import * as vscode from 'vscode';
import type { ProtocolPosition } from '../../../server/src/lsp/protocol';
import type { ReadingScript } from '../../../server/src/lsp/speakingProtocol';
import type { Connection } from '../connection';
import type { CurrentSpeech } from '../currentSpeech';
import { t } from '../l10n/editorLanguage';
import { jump } from '../navigation';
import { SECTION } from '../settings';
import { isSpeech } from '../speechDocument';
import { Throttle } from '../throttle';
import { webviewPage } from '../webview/webviewPage';
import { bodyData, readingBody } from './html';
import type { PageMessage, ScriptMessage } from './page/messages';
import style from './reading.css';

/** Command: opens the view. */
export const READING_VIEW = 'policySpeech.readingView';

const SIZE = 'readingView.size';
const AFTER_TYPING = 300;
/** The server reads changed settings before it answers. */
const AFTER_SETTINGS = 300;

export interface ReadingViewOptions {
  readonly connection: Connection;
  readonly speech: CurrentSpeech;
  readonly extensionUri: vscode.Uri;
  /** Remembers the size of the type. */
  readonly memory: vscode.Memento;
}

/** One panel for the window. */
export class ReadingView implements vscode.Disposable {
  readonly #options: ReadingViewOptions;
  readonly #refresh = new Throttle(() => void this.#update(null));
  readonly #listeners: readonly vscode.Disposable[];
  #panel: vscode.WebviewPanel | undefined;
  #document: vscode.TextDocument | undefined;
  /** The newest that is known; a page that was hidden asks for it again. */
  #script: ReadingScript | undefined;

  constructor(options: ReadingViewOptions) {
    this.#options = options;
    this.#listeners = [
      vscode.commands.registerCommand(READING_VIEW, () => this.#open()),
      options.connection.onReady(() => { this.#refresh.within(0); }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === this.#document && contentChanges.length > 0) this.#refresh.within(AFTER_TYPING);
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(SECTION)) this.#refresh.within(AFTER_SETTINGS);
      }),
    ];
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#refresh.dispose();
    this.#panel?.dispose();
  }

  /** Shows the current draft, from the sentence at the cursor on. */
  async #open(): Promise<void> {
    const { connection, speech: { document, editor } } = this.#options;
    if (!document) {
      void vscode.window.showInformationMessage(t('先打开一篇讲话稿，再看朗读稿。'));
      return;
    }
    const { line, character } = editor?.selection.active ?? new vscode.Position(0, 0);
    const script = await connection.readingScript(document);
    if (!script) {
      void vscode.window.showErrorMessage(t('检查服务没有答复，朗读稿打不开，请再试一次。'));
      return;
    }
    this.#document = document;
    this.#script = script;
    if (this.#panel) {
      this.#panel.title = title(document);
      this.#panel.reveal();
      this.#send({ line, character });
      return;
    }
    this.#panel = this.#create(document, { line, character });
  }

  #create(document: vscode.TextDocument, start: ProtocolPosition): vscode.WebviewPanel {
    const { extensionUri, memory } = this.#options;
    const root = vscode.Uri.joinPath(extensionUri, 'dist', 'client');
    const panel = vscode.window.createWebviewPanel('policySpeech.readingView', title(document), vscode.ViewColumn.Active, {
      enableScripts: true, localResourceRoots: [root],
    });
    let first: ProtocolPosition | null = start;
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#document = undefined;
      this.#script = undefined;
    });
    panel.webview.onDidReceiveMessage((message: PageMessage) => {
      if (message.type === 'ready') {
        this.#send(first);
        first = null;
      } else void this.#answer(message);
    });
    panel.webview.html = webviewPage({
      style,
      body: readingBody(t),
      data: bodyData(memory.get<number>(SIZE), t),
      script: panel.webview.asWebviewUri(vscode.Uri.joinPath(root, 'readingView.js')).toString(),
    });
    return panel;
  }

  async #answer(message: Exclude<PageMessage, { type: 'ready' }>): Promise<void> {
    switch (message.type) {
      case 'size':
        await this.#options.memory.update(SIZE, message.size);
        return;
      case 'goTo':
        await goTo(this.#document, message.position);
        return;
      case 'leave': {
        const document = this.#document;
        this.#panel?.dispose();
        await goTo(document, message.position);
      }
    }
  }

  #send(goTo: ProtocolPosition | null): void {
    if (!this.#panel || !this.#script) return;
    const message: ScriptMessage = { type: 'script', script: this.#script, goTo };
    void this.#panel.webview.postMessage(message);
  }

  /** Brings the page up to the draft as it stands now. */
  async #update(goTo: ProtocolPosition | null): Promise<void> {
    const document = this.#document;
    if (!document || document.isClosed) return;
    const script = await this.#options.connection.readingScript(document);
    // An answer about an older text is dropped: the change since then has asked for the next one.
    if (!script || document !== this.#document || script.version < document.version) return;
    this.#script = script;
    this.#send(goTo);
  }
}

async function goTo(document: vscode.TextDocument | undefined, position: ProtocolPosition | null): Promise<void> {
  if (isSpeech(document) && position) await jump(document, { start: position, end: position });
}

function title(document: vscode.TextDocument): string {
  return t('朗读稿：{0}', document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1));
}
