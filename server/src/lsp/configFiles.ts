/** The policy-speech.json files of the workspace: found, read once until they change, their faults reported. */
import { type Diagnostic, DiagnosticSeverity } from './library';
import { type Locale, renderMessage } from '../l10n/messages';
import { type ConfigFile, readConfigFile } from '../lint/configFile';
import { CONFIG_FILE_MESSAGES } from '../lint/configFileMessages';
import { rules } from '../rules/index';
import { textBlocks } from '../text/textBlocks';
import { configFileUris, uriKey } from './configFolders';
import { placesOf, type PositionEncoding, toRange } from './convert';
import { SOURCE } from './diagnostics';
import type { ConfigFileSettings } from './settings';

export interface ConfigFiles {
  /** The nearest file of a document. */
  of(document: string): Promise<ConfigFileSettings | null>;
  /** These files came, changed or went; those that were known are read again. */
  changed(uris: readonly string[]): void;
  /** What is known may be out of date: everything is looked for anew. */
  forget(): void;
}

export interface ConfigFilesOptions {
  readonly workspaceFolders: () => readonly string[];
  /** The text of a file, null where there is none. */
  readonly read: (uri: string) => Promise<string | null>;
  readonly locale: () => Locale;
  /** What published positions count in. */
  readonly encoding: PositionEncoding;
  /** Publishes the faults of a file; none where there were some before and the file is right now, or gone. */
  readonly publish: (uri: string, diagnostics: readonly Diagnostic[]) => void;
  readonly onFailure: (uri: string, error: unknown) => void;
}

interface Known {
  readonly uri: string;
  readonly file: Promise<ConfigFile | null>;
}

export function createConfigFiles({ workspaceFolders, read, locale, encoding, publish, onFailure }: ConfigFilesOptions): ConfigFiles {
  const known = new Map<string, Known>();
  const reported = new Set<string>();

  function load(uri: string): Promise<ConfigFile | null> {
    const key = uriKey(uri);
    const before = known.get(key);
    if (before !== undefined) return before.file;
    const loading: Known = { uri, file: parsed(uri, () => known.get(key) === loading) };
    known.set(key, loading);
    return loading.file;
  }

  async function parsed(uri: string, isCurrent: () => boolean): Promise<ConfigFile | null> {
    let text: string | null = null;
    try {
      text = await read(uri);
    } catch (error) {
      onFailure(uri, error);
    }
    const file = text === null ? null : readConfigFile(text, rules);
    if (isCurrent()) report(uri, text ?? '', file);
    return file;
  }

  function report(uri: string, text: string, file: ConfigFile | null): void {
    const diagnostics = file === null ? [] : toDiagnostics(text, file, locale(), encoding);
    const key = uriKey(uri);
    if (diagnostics.length === 0 && !reported.delete(key)) return;
    if (diagnostics.length > 0) reported.add(key);
    publish(uri, diagnostics);
  }

  return {
    async of(document) {
      for (const uri of configFileUris(document, workspaceFolders())) {
        const file = await load(uri);
        if (file !== null) return { uri, rules: file.rules };
      }
      return null;
    },
    changed(uris) {
      for (const uri of uris) {
        const before = known.get(uriKey(uri));
        if (!known.delete(uriKey(uri)) || before === undefined) continue;
        void load(before.uri);
      }
    },
    forget() {
      const before = [...known.values()];
      known.clear();
      for (const { uri } of before) if (reported.has(uriKey(uri))) void load(uri);
    },
  };
}

function toDiagnostics(text: string, { problems }: ConfigFile, locale: Locale, encoding: PositionEncoding): readonly Diagnostic[] {
  const places = placesOf(textBlocks(text), encoding);
  return problems.map(({ messageId, data, span }) => ({
    range: toRange(places, span),
    severity: DiagnosticSeverity.Warning,
    source: SOURCE,
    message: renderMessage(CONFIG_FILE_MESSAGES[messageId], data, locale),
  }));
}
