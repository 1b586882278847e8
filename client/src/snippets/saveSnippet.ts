/** 将所选内容存为片段: the selection goes, word for word, into a file of the drafter's own snippets. */
import * as vscode from 'vscode';
import { t } from '../l10n/editorLanguage';
import { suggestedTitle } from './ownSnippet';
import type { OwnSnippets } from './ownSnippets';

/** Command. */
export const SAVE_SNIPPET = 'policySpeech.saveSnippet';

export async function saveSnippet(own: OwnSnippets): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const text = editor?.document.getText(editor.selection) ?? '';
  if (text.trim() === '') {
    void vscode.window.showInformationMessage(t('先选中一段文字，再存为片段。'));
    return;
  }
  const title = (await askTitle(own, suggestedTitle(text)))?.trim();
  if (title === undefined || title === '') return;
  try {
    await own.save({ title, text });
    vscode.window.setStatusBarMessage(t('已存为片段“{0}”。', title), 3000);
  } catch {
    void vscode.window.showErrorMessage(t('没能存下片段：文件夹“{0}”写不进去。', own.folder.uri.fsPath));
  }
}

function askTitle(own: OwnSnippets, value: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: t('将所选内容存为片段'),
    prompt: t('给片段起个名字，以后打这个名字或它的拼音首字母就能插入。'),
    value,
    validateInput: async (name) => {
      if (name.trim() === '') return t('请写一个名字。');
      if (!(await own.has(name.trim()))) return null;
      return { message: t('已有同名的片段，回车后替换它。'), severity: vscode.InputBoxValidationSeverity.Warning };
    },
  });
}
