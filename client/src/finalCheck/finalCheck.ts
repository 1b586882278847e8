/** The final check (定稿检查) in the window: begun and ended by command, shown in the status bar and in a report. */
import * as vscode from 'vscode';
import type { FinalCheckResult } from '../../../server/src/lsp/protocol';
import type { Connection } from '../connection';
import type { CurrentSpeech } from '../currentSpeech';
import { t } from '../l10n/editorLanguage';
import { isSpeech } from '../speechDocument';
import { Throttle } from '../throttle';
import { END_FINAL_CHECK, END_SHOWN, FINAL_CHECK, FIX_ALL, GO_TO_FINDING } from './commandIds';
import { ReportPanel } from './reportPanel';

const CONTEXT = 'policySpeech.finalCheck';
/** A change that comes while the server answers makes the answer void; it is asked for again. */
const ATTEMPTS = 3;
const AFTER_FINDINGS = 300;

export class FinalCheck implements vscode.Disposable {
  readonly #connection: Connection;
  readonly #speech: CurrentSpeech;
  readonly #panel = new ReportPanel();
  readonly #status: vscode.StatusBarItem;
  readonly #refresh = new Throttle(() => void this.#update());
  readonly #documents = new Set<vscode.TextDocument>();
  readonly #parts: readonly vscode.Disposable[];

  constructor(connection: Connection, speech: CurrentSpeech) {
    this.#connection = connection;
    this.#speech = speech;
    this.#status = statusItem();
    this.#parts = [
      this.#panel,
      this.#status,
      this.#refresh,
      speech.onDidChange(() => { this.#announce(); }),
      connection.onReady(() => { for (const document of this.#documents) void connection.finalCheck(document, true); }),
      vscode.workspace.onDidCloseTextDocument((document) => { this.#forget(document); }),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        const shown = this.#panel.document?.uri.toString();
        if (uris.some((uri) => uri.toString() === shown)) this.#refresh.after(AFTER_FINDINGS);
      }),
      vscode.commands.registerCommand(FINAL_CHECK, () => this.#begin()),
      vscode.commands.registerCommand(END_FINAL_CHECK, () => this.#end(speech.document)),
      vscode.commands.registerCommand(END_SHOWN, () => this.#end(this.#panel.document)),
      vscode.commands.registerCommand(GO_TO_FINDING, (range: unknown) => this.#panel.goTo(range)),
      vscode.commands.registerCommand(FIX_ALL, () => fixAll(this.#panel.document)),
    ];
    this.#announce();
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
  }

  async #begin(): Promise<void> {
    const { document } = this.#speech;
    if (!document) {
      void vscode.window.showInformationMessage(t('先打开一篇讲话稿，再作定稿检查。'));
      return;
    }
    const options = { location: vscode.ProgressLocation.Notification, title: t('正在作定稿检查…') };
    const result = await vscode.window.withProgress(options, () => this.#ask(document));
    if (!result) {
      void vscode.window.showErrorMessage(t('定稿检查没能完成，请再试一次。'));
      return;
    }
    this.#documents.add(document);
    this.#announce();
    this.#panel.show(document, result);
  }

  async #end(document: vscode.TextDocument | undefined): Promise<void> {
    if (!document || !this.#documents.has(document)) return;
    this.#forget(document);
    await this.#connection.finalCheck(document, false);
  }

  #forget(document: vscode.TextDocument): void {
    if (!this.#documents.delete(document)) return;
    if (this.#panel.document === document) this.#panel.close();
    this.#announce();
  }

  async #ask(document: vscode.TextDocument): Promise<FinalCheckResult | null | undefined> {
    for (let attempt = 1; attempt < ATTEMPTS; attempt++) {
      const result = await this.#connection.finalCheck(document, true);
      if (result) return result;
    }
    return this.#connection.finalCheck(document, true);
  }

  /** Brings the report up to the draft as it stands now. */
  async #update(): Promise<void> {
    const { document } = this.#panel;
    if (!document || !this.#documents.has(document)) return;
    const result = await this.#connection.finalCheck(document, true);
    if (result && this.#panel.document === document && this.#documents.has(document)) this.#panel.update(result);
  }

  #announce(): void {
    const { document } = this.#speech;
    const on = document !== undefined && this.#documents.has(document);
    void vscode.commands.executeCommand('setContext', CONTEXT, on);
    if (on) this.#status.show();
    else this.#status.hide();
  }
}

/** Applies all safe fixes of an open draft, as 全部修复 in the editor does. */
async function fixAll(document: vscode.TextDocument | undefined): Promise<void> {
  if (!isSpeech(document)) return;
  const whole = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
  const kind = vscode.CodeActionKind.SourceFixAll.append('policy-speech').value;
  const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, whole, kind);
  const edit = actions.find((action) => action.edit !== undefined)?.edit;
  if (edit) await vscode.workspace.applyEdit(edit);
}

function statusItem(): vscode.StatusBarItem {
  const item = vscode.window.createStatusBarItem('policySpeech.finalCheck', vscode.StatusBarAlignment.Right, 113);
  item.name = t('讲话稿：定稿检查');
  item.text = `$(checklist) ${t('定稿检查中')}`;
  item.tooltip = t('每条规则都在查，待填处按错误报。点击结束定稿检查。');
  item.command = END_FINAL_CHECK;
  return item;
}
