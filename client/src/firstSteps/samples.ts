/** The sample drafts, bundled with the extension and opened as untitled copies, so that the samples stay as they are. */
import * as vscode from 'vscode';
import push from '../../samples/农村供水保障推进会讲话.txt';
import campaign from '../../samples/重点项目百日攻坚推进会讲话.txt';
import spoiled from '../../samples/有毛病的讲话稿.txt';
import { t } from '../l10n/editorLanguage';
import { LANGUAGE_ID } from '../speechDocument';

/** Command; its argument, if any, is the name of the sample to open without a question, beside the page that asks for it (`push`, `campaign`, `spoiled`). */
export const OPEN_SAMPLE = 'policySpeech.openSample';

/** Opens a copy of the sample with this name, or of the one that the user chooses. */
export async function openSample(name?: unknown): Promise<void> {
  const samples = [
    { name: 'push', label: t('农村供水保障推进会讲话'), detail: t('段内三点：一要、二要、三要'), content: push },
    { name: 'campaign', label: t('重点项目百日攻坚推进会讲话'), detail: t('两级提纲：一、（一）'), content: campaign },
    { name: 'spoiled', label: t('有毛病的讲话稿'), detail: t('看看能查出哪些问题'), content: spoiled },
  ];
  const named = samples.find((sample) => sample.name === name);
  const chosen = named ?? (await vscode.window.showQuickPick(samples, { title: t('打开讲话稿示例') }));
  if (!chosen) return;
  const document = await vscode.workspace.openTextDocument({ language: LANGUAGE_ID, content: chosen.content });
  await vscode.window.showTextDocument(document, named ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active);
}
