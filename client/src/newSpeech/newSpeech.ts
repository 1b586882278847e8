/** 新建讲话稿…: asks what the speech is to be and opens its skeleton as an untitled document with places to fill in. */
import * as vscode from 'vscode';
import { SKELETON_KINDS_REQUEST, SKELETON_REQUEST, type SkeletonKindsResult, type SkeletonResult } from '../../../server/src/lsp/protocol';
import type { Connection } from '../connection';
import { t } from '../l10n/editorLanguage';
import { askInOrder } from '../quickSteps';
import { LANGUAGE_ID } from '../speechDocument';
import { skeletonParams } from './answers';
import { questions } from './questions';

/** Command. */
export const NEW_SPEECH = 'policySpeech.newSpeech';

/** The level chosen last; an office stays what it is. */
const LEVEL = 'policySpeech.newSpeech.level';

/** @param memory of the user, for all workspaces */
export async function newSpeech(connection: Connection, memory: vscode.Memento): Promise<void> {
  const options = { location: vscode.ProgressLocation.Window, title: t('新建讲话稿') };
  const offered = await vscode.window.withProgress(options, () => connection.request<SkeletonKindsResult>(SKELETON_KINDS_REQUEST, {}));
  const level = offered && (memory.get<string>(LEVEL) ?? offered.levels[0]);
  const answers = offered && (await askInOrder({ kind: offered.kinds[0], level }, questions(offered.kinds, offered.levels)));
  if (offered && !answers) return;
  const params = answers && skeletonParams(answers);
  const skeleton = params && (await connection.request<SkeletonResult | null>(SKELETON_REQUEST, params));
  if (!skeleton) {
    void vscode.window.showWarningMessage(t('检查服务还没有准备好，请稍后再试。'));
    return;
  }
  await memory.update(LEVEL, params.level);
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: LANGUAGE_ID, content: '' }));
  await editor.insertSnippet(new vscode.SnippetString(skeleton.body));
}
