/** What the server knows of its client after `initialize`: what it can take, its settings, its folders and files. */
import { type Connection, DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, type InitializeParams } from './library';
import type { Locale } from '../l10n/messages';
import { CONFIG_FILE } from '../lint/configFile';
import { type ConfigFiles, createConfigFiles } from './configFiles';
import { CONFIG_FILE_REQUEST, type ConfigFileParams } from './protocol';
import { type ClientFacts, clientFacts, initializationOptions } from './reading';
import { createSettingsSource, problemText, type SettingsSource } from './settings';
import { reasonOf, say } from './wording';

export const SECTION = 'policySpeech';

/** Reads a file by its URI; null where there is none, an error where it cannot be read. */
export type ReadTextFile = (uri: string) => Promise<string | null>;

export interface Session {
  readonly client: ClientFacts;
  readonly settings: SettingsSource;
  readonly configFiles: ConfigFiles;
  /** Folders of the workspace at present, as URIs. */
  workspaceFolders(): readonly string[];
  /** Asks the client to tell of changed settings, files and folders. @param onFolders called when the folders have changed. */
  listen(onFolders: () => void): Promise<void>;
}

export interface SessionOptions {
  readonly connection: Connection;
  readonly params: InitializeParams;
  readonly locale: () => Locale;
  readonly rulePages: string | undefined;
  /** Reads `file:` URIs; the client is asked for others. */
  readonly readTextFile: ReadTextFile | undefined;
}

export function createSession({ connection, params, locale, rulePages, readTextFile }: SessionOptions): Session {
  const client = clientFacts(params, rulePages);
  let folders = client.workspaceFolders;

  const read: ReadTextFile = async (uri) => {
    if (readTextFile !== undefined && uri.startsWith('file:')) return readTextFile(uri);
    if (!client.readsConfigFiles) return null;
    const request: ConfigFileParams = { uri };
    return textOf(await connection.sendRequest<unknown>(CONFIG_FILE_REQUEST, request));
  };
  const configFiles = createConfigFiles({
    workspaceFolders: () => folders,
    read,
    locale,
    encoding: client.encoding,
    publish: (uri, diagnostics) => {
      connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] }).catch(() => {
        // The client is gone; there is nobody to tell.
      });
    },
    onFailure: (file, error) => { connection.console.warn(say('configUnreadable', locale(), { file, reason: reasonOf(error) })); },
  });
  const settings = createSettingsSource({
    initial: initializationOptions(params).settings,
    pull: client.configuration ? (uri) => connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION }) : undefined,
    configFile: configFiles.of,
    onProblem: (problem) => { connection.console.warn(problemText(problem, locale())); },
    onPullFailure: (error) => { connection.console.warn(say('settingsUnavailable', locale(), { reason: reasonOf(error) })); },
  });

  return {
    client,
    settings,
    configFiles,
    workspaceFolders: () => folders,
    async listen(onFolders) {
      if (client.changesWorkspaceFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = new Set(removed.map(({ uri }) => uri));
          folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
          onFolders();
        });
      }
      if (client.registersConfiguration) await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
      if (client.watchesFiles) {
        await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: `**/${CONFIG_FILE}` }] });
      }
    },
  };
}

/** The text in a client's answer; null where it is none. */
function textOf(answer: unknown): string | null {
  const text: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'text') : null;
  return typeof text === 'string' ? text : null;
}
