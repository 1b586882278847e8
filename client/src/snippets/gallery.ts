/** 插入讲话片段…: all snippets by group, searched as one types, the chosen one inserted at the cursor. */
import * as vscode from 'vscode';
import { type SnippetGroupItem, type SnippetItem, SNIPPETS_REQUEST, type SnippetsResult } from '../../../server/src/lsp/protocol';
import type { Connection } from '../connection';
import type { CurrentSpeech } from '../currentSpeech';
import { t } from '../l10n/editorLanguage';
import { inGroups, searchSnippets } from './search';

/** Command. */
export const INSERT_SNIPPET = 'policySpeech.insertSnippet';

interface GalleryItem extends vscode.QuickPickItem {
  readonly snippet?: SnippetItem;
}

/** @param ready settles when the server has the drafter's own snippets */
export async function insertSnippet(connection: Connection, speech: CurrentSpeech, ready: () => Promise<void>): Promise<void> {
  const { editor } = speech;
  if (!editor) {
    void vscode.window.showInformationMessage(t('先把光标放进一篇讲话稿。'));
    return;
  }
  await ready();
  const { document, selection } = editor;
  const { version } = document;
  const { line, character } = selection.start;
  const result = await connection.requestAbout<SnippetsResult>(document, SNIPPETS_REQUEST, { position: { line, character } });
  if (!result) {
    vscode.window.setStatusBarMessage(t('检查服务还没有准备好，请稍后再试。'), 3000);
    return;
  }
  const chosen = await choose(result.groups);
  // The text is for the place that was asked about.
  if (!chosen || document.version !== version) return;
  const shown = await vscode.window.showTextDocument(document, editor.viewColumn);
  await shown.insertSnippet(new vscode.SnippetString(chosen.body), selection);
}

function choose(groups: readonly SnippetGroupItem[]): Promise<SnippetItem | undefined> {
  const pick = vscode.window.createQuickPick<GalleryItem>();
  pick.title = t('插入讲话片段');
  pick.placeholder = t('打拼音首字母、全拼或中文查找');
  pick.items = grouped(groups);
  return new Promise((resolve) => {
    pick.onDidChangeValue((value) => { pick.items = value.trim() === '' ? grouped(groups) : found(groups, value); });
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.snippet);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function grouped(groups: readonly SnippetGroupItem[]): GalleryItem[] {
  return inGroups(groups).flatMap(({ name, fits, snippets }) => [
    { label: fits ? name : t('{0}（多用在别处）', name), kind: vscode.QuickPickItemKind.Separator },
    ...snippets.map((snippet) => galleryItem(snippet, snippet.initials)),
  ]);
}

function found(groups: readonly SnippetGroupItem[], query: string): GalleryItem[] {
  return searchSnippets(groups, query).map(({ group, snippet }) => galleryItem(snippet, [group, snippet.initials].filter((part) => part !== '').join(' ')));
}

/** Always shown: what the editor itself would find of a query knows no pinyin. */
function galleryItem(snippet: SnippetItem, description: string): GalleryItem {
  return { label: snippet.title, description, detail: snippet.preview.trim().replace(/\s+/g, '　'), alwaysShow: true, snippet };
}
