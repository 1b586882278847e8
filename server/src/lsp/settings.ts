/** Settings of the editor, decoded: from initializationOptions, pushed by the client, or pulled for each document. */
import type { Locale } from '../l10n/messages';
import { localeOf } from '../l10n/messages';
import { type ConfigProblem, decodeRuleConfig, DEFAULT_CONFIG, isRecord, mergeRuleConfig, type RuleConfig, type RuleSettings } from '../lint/ruleConfig';
import { rules } from '../rules/index';
import type { Pace } from '../text/speakingTime';
import type { Settings } from './protocol';
import { say } from './wording';

/** What the server goes by for one document. */
export interface ServerSettings extends Pace {
  readonly config: RuleConfig;
  /** Target length in minutes where the draft itself names none; 0 for none. */
  readonly targetMinutes: number;
  readonly inlinePoints: boolean;
  /** `auto` follows the editor. */
  readonly language: Settings['language'];
  readonly completionTriggers: readonly string[];
  readonly completionTerms: Settings['completionTerms'];
  readonly inlayHints: Settings['inlayHints'];
  readonly codeLens: boolean;
  /** The policy-speech.json that `config` takes into account. */
  readonly configFile: ConfigFileSettings | null;
}

export interface ConfigFileSettings {
  readonly uri: string;
  readonly rules: RuleSettings;
}

export const DEFAULT_SETTINGS: ServerSettings = {
  config: DEFAULT_CONFIG, charactersPerMinute: 200, pauses: false, targetMinutes: 0, inlinePoints: true, language: 'auto',
  completionTriggers: ['/', '、、'], completionTerms: 'workspace', inlayHints: 'problems', codeLens: true,
  configFile: null,
};

/** A setting that means nothing. */
export type SettingsProblem = ConfigProblem | { readonly kind: 'bad-setting'; readonly key: string; readonly value: unknown };

/** Reads the section `policySpeech`; what is missing or unreadable stays as in `base`. */
export function decodeSettings(raw: unknown, base: ServerSettings): { readonly settings: ServerSettings; readonly problems: readonly SettingsProblem[] } {
  if (raw === undefined || raw === null) return { settings: base, problems: [] };
  if (!isRecord(raw)) return { settings: base, problems: [{ kind: 'bad-setting', key: '', value: raw }] };
  const problems: SettingsProblem[] = [];
  const read = <T>(key: keyof Settings, fallback: T, accepts: (value: unknown) => value is T, value = raw[key]): T => {
    if (value === undefined || value === null) return fallback;
    if (accepts(value)) return value;
    problems.push({ kind: 'bad-setting', key, value });
    return fallback;
  };
  let config = base.config;
  if (raw['rules'] !== undefined && raw['rules'] !== null) {
    const decoded = decodeRuleConfig(raw['rules'], 'writing', rules);
    config = decoded.config;
    problems.push(...decoded.problems);
  }
  const settings = {
    config,
    charactersPerMinute: read('charactersPerMinute', base.charactersPerMinute, isSpeed),
    pauses: read('pauses', base.pauses, isBoolean),
    targetMinutes: read('targetMinutes', base.targetMinutes, isMinutes),
    inlinePoints: read('inlinePoints', base.inlinePoints, isBoolean, raw['inlinePoints'] ?? inGroup(raw['outline'], 'inlinePoints')),
    language: read('language', base.language, isLanguage),
    completionTriggers: read('completionTriggers', base.completionTriggers, isListOfTexts, raw['completionTriggers'] ?? inGroup(raw['completion'], 'triggers')),
    completionTerms: read('completionTerms', base.completionTerms, isTermScope, raw['completionTerms'] ?? inGroup(raw['completion'], 'terms')),
    inlayHints: read('inlayHints', base.inlayHints, isInlayHints),
    codeLens: read('codeLens', base.codeLens, isBoolean),
    configFile: base.configFile,
  };
  return { settings, problems };
}

/** Language of all that is shown. @param editor display language of the editor, e.g. `zh-cn`. */
export function localeFor(settings: ServerSettings, editor: string | undefined): Locale {
  return settings.language === 'auto' ? localeOf(editor) : settings.language;
}

export function problemText(problem: SettingsProblem, locale: Locale): string {
  const value = JSON.stringify(problem.value) ?? String(problem.value);
  switch (problem.kind) {
    case 'unknown-rule':
      return say('unknownRule', locale, { key: problem.key });
    case 'bad-value':
      return say('badSeverity', locale, { key: problem.key, value });
    case 'unknown-option':
      return say('unknownOption', locale, { key: problem.key });
    case 'bad-option':
      return say('badSetting', locale, { key: `rules: ${problem.key}`, value });
    case 'not-an-object':
      return say('badSetting', locale, { key: 'rules', value });
    case 'bad-setting':
      return say('badSetting', locale, { key: problem.key, value });
  }
}

export interface SettingsSource {
  /** Settings of a document. Asks once until something changes; a client that fails to answer leaves those of the start. */
  of(uri: string): Promise<ServerSettings>;
  /** Settings without a document. */
  readonly base: ServerSettings;
  forget(uri: string): void;
  /** The client's settings or a configuration file changed: takes over what it pushed, and asks again where it can be asked. */
  changed(pushed: unknown): void;
}

export interface SettingsSourceOptions {
  /** `settings` of the initializationOptions. */
  readonly initial: unknown;
  /** Asks the client for the section; undefined where the client cannot be asked. */
  readonly pull: ((uri: string) => Promise<unknown>) | undefined;
  /** Told of each problem once. */
  readonly onProblem: (problem: SettingsProblem) => void;
  readonly onPullFailure: (error: unknown) => void;
  /** The configuration file that holds for a document, whose word counts more than the editor's. */
  readonly configFile?: (uri: string) => Promise<ConfigFileSettings | null>;
}

export function createSettingsSource({ initial, pull, onProblem, onPullFailure, configFile }: SettingsSourceOptions): SettingsSource {
  const told = new Set<string>();
  const cache = new Map<string, Promise<ServerSettings>>();
  let base = read(initial, DEFAULT_SETTINGS);

  function read(raw: unknown, under: ServerSettings): ServerSettings {
    const { settings, problems } = decodeSettings(raw, under);
    for (const problem of problems) {
      const key = JSON.stringify([problem.kind, problem.key, problem.value]);
      if (told.has(key)) continue;
      told.add(key);
      onProblem(problem);
    }
    return settings;
  }

  async function ask(uri: string): Promise<ServerSettings> {
    if (pull === undefined) return base;
    try {
      return read(await pull(uri), base);
    } catch (error) {
      onPullFailure(error);
      return base;
    }
  }

  async function settingsOf(uri: string): Promise<ServerSettings> {
    const [settings, file] = await Promise.all([ask(uri), configFile?.(uri) ?? null]);
    return file === null ? settings : { ...settings, configFile: file, config: mergeRuleConfig(settings.config, file.rules) };
  }

  return {
    of(uri) {
      const known = cache.get(uri) ?? settingsOf(uri);
      cache.set(uri, known);
      return known;
    },
    get base() {
      return base;
    },
    forget: (uri) => void cache.delete(uri),
    changed(pushed) {
      cache.clear();
      if (isRecord(pushed) && pushed['policySpeech'] !== undefined) base = read(pushed['policySpeech'], base);
    },
  };
}

/** Other editors send the section as its settings are named: `outline.inlinePoints`. */
function inGroup(group: unknown, name: string): unknown {
  return isRecord(group) ? group[name] : undefined;
}

function isSpeed(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}

function isMinutes(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isListOfTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isTermScope(value: unknown): value is Settings['completionTerms'] {
  return value === 'off' || value === 'draft' || value === 'workspace';
}

function isLanguage(value: unknown): value is Settings['language'] {
  return value === 'auto' || value === 'zh' || value === 'en';
}

function isInlayHints(value: unknown): value is Settings['inlayHints'] {
  return value === 'off' || value === 'problems' || value === 'all';
}
