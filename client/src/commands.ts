/** The commands of the extension that need the window. */
import * as vscode from 'vscode';
import type { Connection } from './connection';
import type { CurrentSpeech } from './currentSpeech';
import { FIRST_FIX, showFirstFix } from './firstSteps/firstFix';
import { OPEN_SAMPLE, openSample } from './firstSteps/samples';
import { OPEN_WALKTHROUGH, openWalkthrough } from './firstSteps/walkthrough';
import { t } from './l10n/editorLanguage';
import { jump } from './navigation';
import { outlineText } from './outline/copyText';
import { JUMP } from './outline/treeItem';
import type { OutlineView } from './outline/view';
import type { ViewState } from './outline/viewState';
import { OPEN_RULE, openRulePage } from './rulePages';
import { showLengths } from './status/lengths';
import { GO_TO_DECLARED, NEXT_PLACEHOLDER, SHOW_LENGTHS } from './status/commandIds';
import { nextRange, worstDeclared } from './status/texts';

interface Parts {
  readonly connection: Connection;
  readonly speech: CurrentSpeech;
  readonly state: ViewState;
  readonly view: OutlineView;
  readonly log: vscode.LogOutputChannel;
  /** Id of the extension, as in `publisher.name`. */
  readonly extension: string;
}

export function registerCommands({ connection, speech, state, view, log, extension }: Parts): readonly vscode.Disposable[] {
  const commands: Readonly<Record<string, (argument: unknown) => unknown>> = {
    [JUMP]: (id) => (typeof id === 'string' ? view.jumpTo(id) : undefined),
    [SHOW_LENGTHS]: () => showLengths(speech),
    [GO_TO_DECLARED]: () => goToDeclared(speech),
    [NEXT_PLACEHOLDER]: () => goToPlaceholder(speech),
    'policySpeech.copyOutline': () => copyOutline(speech, state),
    'policySpeech.outline.follow': () => state.setFollows(true),
    'policySpeech.outline.unfollow': () => state.setFollows(false),
    'policySpeech.outline.chooseLevels': () => chooseLevels(speech, state),
    'policySpeech.outline.showPoints': () => state.setPoints(true),
    'policySpeech.outline.hidePoints': () => state.setPoints(false),
    [OPEN_RULE]: openRulePage,
    [OPEN_SAMPLE]: openSample,
    [FIRST_FIX]: () => showFirstFix(speech),
    [OPEN_WALKTHROUGH]: () => openWalkthrough(extension),
    'policySpeech.restartServer': () => connection.restart(),
    'policySpeech.showOutput': () => { log.show(); },
  };
  return Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run));
}

async function goToDeclared({ document, outline }: CurrentSpeech): Promise<void> {
  const declared = worstDeclared(outline?.declaredCounts ?? []);
  if (document && declared) await jump(document, declared.range);
}

async function goToPlaceholder({ document, outline, editor }: CurrentSpeech): Promise<void> {
  if (!document || !outline || !editor) return;
  const next = nextRange(outline.placeholders, editor.selection.start);
  if (next) await jump(document, next);
  else vscode.window.setStatusBarMessage(t('没有待填的地方。'), 3000);
}

async function copyOutline({ document, outline }: CurrentSpeech, state: ViewState): Promise<void> {
  const text = outline ? outlineText(outline, state.filter(document?.uri)) : '';
  if (text === '') {
    vscode.window.setStatusBarMessage(t('还没有提纲可以复制。'), 3000);
    return;
  }
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(t('提纲已复制。'), 3000);
}

async function chooseLevels({ document }: CurrentSpeech, state: ViewState): Promise<void> {
  const { maxLevel } = state.filter(document?.uri);
  const levels = [
    { label: t('只看第一级'), levels: 1 },
    { label: t('看到第二级'), levels: 2 },
    { label: t('看到第三级'), levels: 3 },
    { label: t('全部'), levels: 0 },
  ].map((item) => ({ ...item, description: item.levels === maxLevel ? t('当前') : '' }));
  const chosen = await vscode.window.showQuickPick(levels, { title: t('讲话提纲显示到第几级') });
  if (chosen) await state.setLevels(chosen.levels);
}
