/** The life of the language server: started with the first speech, started again when it ends, reported when it cannot go on. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  CLEAN_REQUEST, type CleanParams, type CleanResult, CONFIG_FILE_REQUEST, type EditCommandArguments, type EditCommandName, type EditCommandResult,
  FINAL_CHECK_REQUEST, type FinalCheckResult, OUTLINE_REQUEST, type OutlineResult,
  type ProtocolPosition, type ProtocolRange,
} from '../../server/src/lsp/protocol';
import { LENGTHS_REQUEST, type LengthsResult, READING_SCRIPT_REQUEST, type ReadingScript } from '../../server/src/lsp/speakingProtocol';
import type { ClientHooks } from './clientOptions';
import { readConfigFile } from './configFile';
import { t } from './l10n/editorLanguage';
import { createRestartPolicy } from './restartPolicy';
import { isSpeech } from './speechDocument';

export type CreateClient = (hooks: ClientHooks) => Promise<BaseLanguageClient>;

export class Connection implements vscode.Disposable {
  readonly #create: CreateClient;
  readonly #log: vscode.LogOutputChannel;
  readonly #policy = createRestartPolicy(4, 3 * 60_000);
  readonly #ready = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable[] = [];
  #client: Promise<BaseLanguageClient> | undefined;
  #restarting = false;
  #reported = false;

  /** The server is running and knows the open documents; again after each restart. */
  readonly onReady = this.#ready.event;

  constructor(create: CreateClient, log: vscode.LogOutputChannel) {
    this.#create = create;
    this.#log = log;
    this.#listeners.push(
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (isSpeech(document)) this.start();
      }),
    );
    if (vscode.workspace.textDocuments.some(isSpeech)) this.start();
  }

  /** Starts the server unless it has been started. */
  start(): void {
    this.#client ??= this.#launch();
  }

  /** Stops the server, if need be, and starts a new one. */
  async restart(): Promise<void> {
    const old = this.#client;
    this.#client = undefined;
    this.#policy.reset();
    this.#reported = false;
    this.#restarting = false;
    await this.#stop(old);
    this.start();
  }

  /** The outline of an open speech; undefined while there is no server to ask. */
  async outline(document: vscode.TextDocument): Promise<OutlineResult | undefined> {
    const client = await this.#running();
    return client && this.#ask<OutlineResult>(client, OUTLINE_REQUEST, document, {});
  }

  /** How long ranges of an open speech are, read aloud; undefined while there is no server to ask. */
  async lengths(document: vscode.TextDocument, ranges: readonly ProtocolRange[]): Promise<LengthsResult | undefined> {
    const client = await this.#running();
    const plain = ranges.map(({ start, end }) => ({ start: plainPosition(start), end: plainPosition(end) }));
    return client && this.#ask<LengthsResult>(client, LENGTHS_REQUEST, document, { ranges: plain });
  }

  /** An open speech as it is read aloud; undefined while there is no server to ask. */
  async readingScript(document: vscode.TextDocument): Promise<ReadingScript | undefined> {
    const client = await this.#running();
    return client && this.#ask<ReadingScript>(client, READING_SCRIPT_REQUEST, document, {});
  }

  /**
   * Begins or ends the final check of an open speech, once the server is there.
   * @returns what a report says, null when ended; undefined if the server gave no answer.
   */
  async finalCheck(document: vscode.TextDocument, on: boolean): Promise<FinalCheckResult | null | undefined> {
    return this.requestAbout<FinalCheckResult | null>(document, FINAL_CHECK_REQUEST, { on });
  }

  /** The edits that clean an open speech, or a text to be pasted into it; undefined while there is no server to ask. */
  async clean(document: vscode.TextDocument, params: Omit<CleanParams, 'textDocument'>): Promise<CleanResult | undefined> {
    const client = await this.#running();
    return client && this.#ask<CleanResult>(client, CLEAN_REQUEST, document, params);
  }

  /**
   * An edit of an open speech, which the server has this editor apply.
   * @param version of the document that is meant; the server refuses the edit where it has another by now
   * @returns undefined while there is no server to ask
   */
  async edit(document: vscode.TextDocument, version: number, name: EditCommandName, details: Omit<EditCommandArguments, 'textDocument'>): Promise<EditCommandResult | undefined> {
    const client = await this.#running();
    if (!client) return undefined;
    const textDocument = { uri: client.code2ProtocolConverter.asUri(document.uri), version };
    return this.#send<EditCommandResult>(client, 'workspace/executeCommand', { command: `policySpeech.edit.${name}`, arguments: [{ ...details, textDocument }] });
  }

  /** Asks the server, which is started if need be; undefined if it gave no answer. */
  async request<R>(method: string, params: object): Promise<R | undefined> {
    const client = await this.#started();
    return client && this.#send<R>(client, method, params);
  }

  /** As `request`, about an open document. */
  async requestAbout<R>(document: vscode.TextDocument, method: string, more: object): Promise<R | undefined> {
    const client = await this.#started();
    return client && this.#ask<R>(client, method, document, more);
  }

  /** Tells the server something if it runs. */
  async notify(method: string, params: object): Promise<void> {
    const client = await this.#running();
    await client?.sendNotification(method, params).catch((error: unknown) => { this.#log.debug(`${method}: ${String(error)}`); });
  }

  async dispose(): Promise<void> {
    for (const listener of this.#listeners) listener.dispose();
    this.#ready.dispose();
    const client = this.#client;
    this.#client = undefined;
    await this.#stop(client);
  }

  /** Starts the server if need be, and waits until it runs. */
  async #started(): Promise<BaseLanguageClient | undefined> {
    this.start();
    await this.#client?.then((client) => client.start()).catch(() => undefined);
    return this.#running();
  }

  async #running(): Promise<BaseLanguageClient | undefined> {
    const client = await this.#client?.catch(() => undefined);
    return client?.isRunning() === true ? client : undefined;
  }

  #ask<R>(client: BaseLanguageClient, method: string, document: vscode.TextDocument, more: object): Promise<R | undefined> {
    return this.#send<R>(client, method, { textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) }, ...more });
  }

  async #send<R>(client: BaseLanguageClient, method: string, params: object): Promise<R | undefined> {
    try {
      return await client.sendRequest<R>(method, params);
    } catch (error) {
      this.#log.debug(`${method}: ${String(error)}`);
      return undefined;
    }
  }

  async #launch(): Promise<BaseLanguageClient> {
    await activationOver();
    const client = await this.#create({ log: this.#log, mayRestart: () => this.#mayRestart() });
    client.onRequest(CONFIG_FILE_REQUEST, readConfigFile);
    client.onDidChangeState(() => {
      if (client.isRunning()) void this.#announce(client);
    });
    client.start().catch((error: unknown) => {
      this.#log.error(String(error));
      if (!this.#restarting) this.#report(t('讲话稿检查没能启动，提纲和检查暂时不可用。'));
    });
    return client;
  }

  async #announce(client: BaseLanguageClient): Promise<void> {
    await client.start();
    this.#restarting = false;
    this.#ready.fire();
  }

  #mayRestart(): boolean {
    this.#restarting = this.#policy.mayRestart(Date.now());
    if (!this.#restarting) this.#report(t('讲话稿检查连续出错，已经停下。文稿不受影响。'));
    return this.#restarting;
  }

  /** Says once what is wrong and what can be done. */
  #report(sentence: string): void {
    if (this.#reported) return;
    this.#reported = true;
    const restart = t('重启');
    const showLog = t('查看日志');
    void vscode.window.showErrorMessage(sentence, restart, showLog).then((choice) => {
      if (choice === restart) void this.restart();
      if (choice === showLog) this.#log.show();
    });
  }

  async #stop(client: Promise<BaseLanguageClient> | undefined): Promise<void> {
    try {
      await (await client)?.dispose();
    } catch (error) {
      this.#log.debug(String(error));
    }
  }
}

/** A position of VS Code, whose `line` and `character` are getters, as it can be sent. */
function plainPosition({ line, character }: ProtocolPosition): ProtocolPosition {
  return { line, character };
}

/** The window does not wait for the language client to be loaded. */
function activationOver(): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, 0); });
}
