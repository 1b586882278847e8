/** Puts the extension together; the same on the desktop and in the browser. */
import * as vscode from 'vscode';
import { registerCleaning } from './clean/register';
import { registerCommands } from './commands';
import { Connection, type CreateClient } from './connection';
import { CurrentSpeech } from './currentSpeech';
import { DISABLE_RULE, disableRule } from './disableRule';
import { registerEdits } from './edits/register';
import { FinalCheck } from './finalCheck/finalCheck';
import { t } from './l10n/editorLanguage';
import { NEW_SPEECH, newSpeech } from './newSpeech/newSpeech';
import { registerFindingDecorations } from './outline/decorations';
import { OutlineView } from './outline/view';
import { ViewState } from './outline/viewState';
import { ReadingView } from './readingView/readingView';
import { registerRulePages } from './rulePages';
import { registerSnippets } from './snippets/register';
import { StatusBar } from './status/statusBar';
import { ReadingTimer } from './stopWatch/readingTimer';

/** Returns at once: the language client is loaded when the first speech is open. */
export function activateSpeech(context: vscode.ExtensionContext, createClient: CreateClient): void {
  const log = vscode.window.createOutputChannel(t('讲话稿'), { log: true });
  const connection = new Connection(createClient, log);
  const speech = new CurrentSpeech(connection);
  const state = new ViewState(context.workspaceState, context.globalState);
  const view = new OutlineView(connection, speech, state);
  context.subscriptions.push(
    log,
    connection,
    speech,
    state,
    view,
    new StatusBar(connection, speech),
    registerFindingDecorations(),
    registerRulePages(context),
    ...registerCleaning(connection),
    ...registerEdits({ connection, speech, tree: () => view.tree }),
    new FinalCheck(connection, speech),
    ...registerSnippets({ connection, speech, log, storage: context.globalStorageUri }),
    vscode.commands.registerCommand(NEW_SPEECH, () => newSpeech(connection, context.globalState)),
    new ReadingTimer(connection, speech),
    new ReadingView({ connection, speech, extensionUri: context.extensionUri, memory: context.globalState }),
    vscode.commands.registerCommand(DISABLE_RULE, disableRule),
    ...registerCommands({ connection, speech, state, view, log, extension: context.extension.id }),
  );
}
