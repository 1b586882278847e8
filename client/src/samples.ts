/** The sample drafts, bundled with the extension and opened as untitled copies, so that the samples stay as they are. */
import * as vscode from 'vscode';
import push from '../samples/农村供水保障推进会讲话.txt';
import campaign from '../samples/重点项目百日攻坚推进会讲话.txt';
import spoiled from '../samples/有毛病的讲话稿.txt';
import { t } from './l10n/editorLanguage';
import { LANGUAGE_ID } from './speechDocument';

/** Lets the user choose a sample and opens a copy of it. */
export async function openSample(): Promise<void> {
  const samples = [
    { label: t('农村供水保障推进会讲话'), detail: t('段内三点：一要、二要、三要'), content: push },
    { label: t('重点项目百日攻坚推进会讲话'), detail: t('两级提纲：一、（一）'), content: campaign },
    { label: t('有毛病的讲话稿'), detail: t('看看能查出哪些问题'), content: spoiled },
  ];
  const chosen = await vscode.window.showQuickPick(samples, { title: t('打开讲话稿示例') });
  if (!chosen) return;
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: LANGUAGE_ID, content: chosen.content }));
}
