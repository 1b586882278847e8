/** How our language client behaves, whatever host the server runs in. Loaded with the client, not at activation. */
import * as vscode from 'vscode';
import { CloseAction, ErrorAction, RevealOutputChannelOn, type ConfigurationParams, type LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/lsp/protocol';
import { CLEAN } from './clean/cleanSettings';
import { DISABLE_RULE } from './disableRule';
import { OPEN_RULE, rulePages } from './rulePages';
import { readSettings, SECTION } from './settings';
import { LANGUAGE_ID } from './speechDocument';
import { SHOW_LENGTHS } from './status/commandIds';

/** Also the prefix of the setting `policySpeech.trace.server`. */
export const CLIENT_ID = SECTION;
export const CLIENT_NAME = '讲话稿';

export interface ClientHooks {
  readonly log: vscode.LogOutputChannel;
  /** The server has ended by itself: whether to start it again. */
  readonly mayRestart: () => boolean;
}

export function clientOptions(hooks: ClientHooks): LanguageClientOptions {
  return {
    documentSelector: [{ language: LANGUAGE_ID }],
    diagnosticCollectionName: CLIENT_ID,
    outputChannel: hooks.log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: (): InitializationOptions => ({
      settings: readSettings(),
      locale: vscode.env.language,
      rulePages: rulePages().toString(true),
      openRulePageCommand: OPEN_RULE,
      disableRuleCommand: DISABLE_RULE,
      showLengthsCommand: SHOW_LENGTHS,
      cleanCommand: CLEAN,
      readsConfigFiles: true,
    }),
    initializationFailedHandler: () => false,
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => ({ action: hooks.mayRestart() ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true }),
    },
    middleware: {
      workspace: {
        configuration: (params, token, next) => answerConfiguration(params, () => next(params, token)),
      },
    },
  };
}

/** Our section is answered with the flat settings of the protocol; others as they are. */
async function answerConfiguration(params: ConfigurationParams, next: () => unknown): Promise<unknown[]> {
  const plain = params.items.every(({ section }) => section === SECTION) ? [] : ((await next()) as unknown[]);
  return params.items.map(({ section, scopeUri }, index) =>
    section === SECTION ? readSettings(scopeUri === undefined ? undefined : vscode.Uri.parse(scopeUri)) : plain[index],
  );
}
