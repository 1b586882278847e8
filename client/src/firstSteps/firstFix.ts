/** 看第一处改法: goes to the first finding that can be mended at once, and opens its menu. */
import * as vscode from 'vscode';
import type { CurrentSpeech } from '../currentSpeech';
import { t } from '../l10n/editorLanguage';
import { jump, toRange } from '../navigation';
import type { Finding } from '../outline/findings';
import { OPEN_SAMPLE } from './samples';

/** Command. */
export const FIRST_FIX = 'policySpeech.showFirstFix';

/** How many findings are asked for their fixes; a draft with more has one among them. */
const ASKED = 30;

/** Where no finding has a fix of its own, the first one; every finding can at least be ignored. */
export async function showFirstFix(speech: CurrentSpeech): Promise<void> {
  const { document } = speech;
  if (!document) {
    const open = t('打开示例');
    const chosen = await vscode.window.showInformationMessage(t('先打开一篇讲话稿。'), open);
    if (chosen === open) await vscode.commands.executeCommand(OPEN_SAMPLE, 'spoiled');
    return;
  }
  const findings = speech.findings().filter(({ severity }) => severity !== 'hint').sort(byPlace);
  const finding = (await firstFixable(document, findings.slice(0, ASKED))) ?? findings[0];
  if (!finding) {
    vscode.window.setStatusBarMessage(t('没有发现问题。'), 3000);
    return;
  }
  const { start } = finding.range;
  await jump(document, { start, end: start });
  await vscode.commands.executeCommand('editor.action.quickFix');
}

async function firstFixable(document: vscode.TextDocument, findings: readonly Finding[]): Promise<Finding | undefined> {
  for (const finding of findings) {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[] | undefined>('vscode.executeCodeActionProvider', document.uri, toRange(finding.range), 'quickfix');
    if (actions?.some(({ isPreferred }) => isPreferred) === true) return finding;
  }
  return undefined;
}

function byPlace(a: Finding, b: Finding): number {
  return a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
}
