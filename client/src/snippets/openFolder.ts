/** 打开片段文件夹: in the system's file manager where there is one, else as a list of files to edit. */
import * as vscode from 'vscode';
import { t } from '../l10n/editorLanguage';
import { isSnippetFile } from './ownSnippet';
import type { OwnSnippets } from './ownSnippets';

/** Command. */
export const OPEN_SNIPPETS_FOLDER = 'policySpeech.openSnippetsFolder';

export async function openSnippetsFolder(own: OwnSnippets): Promise<void> {
  const { uri } = own.folder;
  try {
    await vscode.workspace.fs.createDirectory(uri);
  } catch {
    void vscode.window.showErrorMessage(t('没能新建文件夹“{0}”。', uri.fsPath));
    return;
  }
  const local = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined && uri.scheme === 'file';
  if (!local || !(await vscode.env.openExternal(uri))) await chooseFile(uri);
}

async function chooseFile(folder: vscode.Uri): Promise<void> {
  const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).filter(isSnippetFile);
  if (names.length === 0) {
    void vscode.window.showInformationMessage(t('还没有自己的片段。选中一段文字，用命令“将所选内容存为片段”。'));
    return;
  }
  const chosen = await vscode.window.showQuickPick(names.sort((a, b) => a.localeCompare(b, 'zh')), { title: t('打开自己的片段'), placeHolder: folder.fsPath });
  if (chosen !== undefined) await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, chosen));
}
