/** The panel that shows the report of a final check beside the draft. */
import * as vscode from 'vscode';
import type { FinalCheckResult, ProtocolRange } from '../../../server/src/lsp/protocol';
import { t } from '../l10n/editorLanguage';
import { jump } from '../navigation';
import { OPEN_RULE } from '../rulePages';
import { webviewPage } from '../webview/webviewPage';
import { END_SHOWN, FIX_ALL, GO_TO_FINDING } from './commandIds';
import { reportBody } from './report';
import style from './report.css';

/** One panel for the window; it shows the draft that was checked last. */
export class ReportPanel implements vscode.Disposable {
  #panel: vscode.WebviewPanel | undefined;
  #document: vscode.TextDocument | undefined;

  /** The draft that the panel shows. */
  get document(): vscode.TextDocument | undefined {
    return this.#panel && this.#document;
  }

  /** Opens the panel beside the draft; the draft keeps the focus. */
  show(document: vscode.TextDocument, result: FinalCheckResult): void {
    this.#document = document;
    this.#panel ??= this.#create();
    this.#panel.webview.html = page(document, result);
    this.#panel.reveal(undefined, true);
  }

  /** Shows a newer result of the same draft, where the panel is still open. */
  update(result: FinalCheckResult): void {
    if (this.#panel && this.#document) this.#panel.webview.html = page(this.#document, result);
  }

  /** Goes to a place of the draft, as a link of the page says. */
  async goTo(range: unknown): Promise<void> {
    const { document } = this;
    if (document && isRange(range)) await jump(document, range);
  }

  close(): void {
    this.#panel?.dispose();
  }

  dispose(): void {
    this.close();
  }

  #create(): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel(
      'policySpeech.finalCheck',
      t('定稿检查报告'),
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableCommandUris: [GO_TO_FINDING, FIX_ALL, END_SHOWN, OPEN_RULE], enableFindWidget: true, localResourceRoots: [] },
    );
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#document = undefined;
    });
    return panel;
  }
}

function isRange(value: unknown): value is ProtocolRange {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value;
}

function page(document: vscode.TextDocument, result: FinalCheckResult): string {
  const body = reportBody(result, {
    name: document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1),
    date: new Date().toLocaleString(vscode.env.language),
    links: {
      finding: ({ range }) => commandLink(GO_TO_FINDING, range),
      rule: (id) => commandLink(OPEN_RULE, id),
      fixAll: commandLink(FIX_ALL),
      end: commandLink(END_SHOWN),
    },
    t,
  });
  return webviewPage({ style, body });
}

/** VS Code decodes the arguments of a command link twice: none of them may hold a `%`. */
function commandLink(command: string, ...values: readonly unknown[]): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify(values))}`;
}
