/** The clean-up of a draft, shown beside it before it is made. */
import * as vscode from 'vscode';
import type { CleanResult } from '../../../server/src/lsp/protocol';
import type { Connection } from '../connection';
import { t } from '../l10n/editorLanguage';
import { isSpeech } from '../speechDocument';
import { applyEdits } from './applyEdits';
import { readCleanSettings } from './cleanSettings';

/** Scheme of the cleaned text in the comparison. */
export const CLEAN_SCHEME = 'policy-speech-clean';

interface Preview {
  readonly document: vscode.TextDocument;
  readonly range: vscode.Range | undefined;
  readonly result: CleanResult;
  readonly cleaned: string;
}

export class CleanPreview implements vscode.Disposable {
  readonly #connection: Connection;
  readonly #previews = new Map<string, Preview>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #listeners: vscode.Disposable[];

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#listeners = [
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(CLEAN_SCHEME, {
        onDidChange: this.#changed.event,
        provideTextDocumentContent: (uri) => this.#previews.get(uri.toString())?.cleaned ?? '',
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#previews.delete(uri.toString())),
    ];
  }

  /** Compares the speech in the active editor with what it will be; where text is selected, only that is cleaned. */
  async show(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isSpeech(editor.document)) return;
    await this.#compare(editor.document, editor.selection.isEmpty ? undefined : editor.selection);
  }

  /** Makes the clean-up that is shown, in one step that can be undone. */
  async apply(): Promise<void> {
    const found = this.#active();
    if (!found) return;
    const { uri, preview: { document, range, result } } = found;
    if (document.version !== result.version) {
      void vscode.window.showWarningMessage(t('预览之后文稿又有改动，已重新比较。'));
      await this.#compare(document, range);
      return;
    }
    const edit = new vscode.WorkspaceEdit();
    for (const { range: { start, end }, newText } of result.edits) {
      edit.replace(document.uri, new vscode.Range(start.line, start.character, end.line, end.character), newText);
    }
    if (!(await vscode.workspace.applyEdit(edit))) {
      void vscode.window.showErrorMessage(t('没能改动文稿。'));
      return;
    }
    await close(uri);
    await vscode.window.showTextDocument(document);
    vscode.window.setStatusBarMessage(t('已清理 {0} 处。', result.edits.length), 5000);
  }

  /** Closes the comparison; the draft stays as it is. */
  async cancel(): Promise<void> {
    const found = this.#active();
    if (!found) return;
    await close(found.uri);
    await vscode.window.showTextDocument(found.preview.document);
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
  }

  async #compare(document: vscode.TextDocument, range: vscode.Range | undefined): Promise<void> {
    const result = await this.#connection.clean(document, { options: readCleanSettings(document.uri), ...(range ? { range } : {}) });
    if (!result || result.version !== document.version) {
      void vscode.window.showWarningMessage(t('检查服务还没有准备好，请稍后再试。'));
      return;
    }
    if (result.edits.length === 0) {
      vscode.window.setStatusBarMessage(t('没有要清理的地方。'), 3000);
      return;
    }
    const uri = vscode.Uri.from({ scheme: CLEAN_SCHEME, path: '/clean', query: document.uri.toString() });
    this.#previews.set(uri.toString(), { document, range, result, cleaned: applyEdits(document.getText(), result.edits) });
    this.#changed.fire(uri);
    const name = document.uri.path.split('/').at(-1) ?? '';
    await vscode.commands.executeCommand('vscode.diff', document.uri, uri, t('清理预览：{0}', name));
    void this.#ask(result.edits.length);
  }

  async #ask(count: number): Promise<void> {
    const apply = t('应用');
    const cancel = t('取消');
    const choice = await vscode.window.showInformationMessage(t('左边是原稿，右边是清理后的文稿，共 {0} 处改动。', count), apply, cancel);
    if (choice === apply) await this.apply();
    if (choice === cancel) await this.cancel();
  }

  /** The comparison in front, else the only one. */
  #active(): { readonly uri: vscode.Uri; readonly preview: Preview } | undefined {
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    const front = input instanceof vscode.TabInputTextDiff ? this.#previews.get(input.modified.toString()) : undefined;
    if (front && input instanceof vscode.TabInputTextDiff) return { uri: input.modified, preview: front };
    const [only, ...others] = this.#previews;
    return only && others.length === 0 ? { uri: vscode.Uri.parse(only[0]), preview: only[1] } : undefined;
  }
}

async function close(uri: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  await vscode.window.tabGroups.close(tabs.filter(({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.toString() === uri.toString()));
}
