/** Settings object → which rules run, and how severe their findings are. */
import type { Moment, OptionValue, Rule, Severity } from '../rules/rule';

export type RuleSetting = Severity | 'off';

/** What one source of settings says of the rules. Rules not named keep what they have otherwise. */
export interface RuleSettings {
  readonly settings: ReadonlyMap<string, RuleSetting>;
  /** Options set, by rule; what is not set keeps its default. */
  readonly options?: ReadonlyMap<string, Readonly<Record<string, OptionValue>>>;
}

/** Decoded settings. Rules not named keep their own severity. */
export interface RuleConfig extends RuleSettings {
  readonly moment: Moment;
}

export const RULE_SETTINGS: readonly RuleSetting[] = ['off', 'hint', 'information', 'warning', 'error'];

export const DEFAULT_CONFIG: RuleConfig = { moment: 'writing', settings: new Map() };

/** A key or value of the settings that means nothing. */
export interface ConfigProblem {
  readonly kind: 'unknown-rule' | 'bad-value' | 'not-an-object' | 'unknown-option' | 'bad-option';
  /** Rule id, or `rule-id.option`. */
  readonly key: string;
  /** Where the key or value stands: the rule id, then the name inside its object; empty for the whole. */
  readonly path: readonly string[];
  readonly value: unknown;
}

/** Reads `{ "rule-id": "off" | "hint" | … | { severity, option … } }`; what it cannot read is reported and left out. */
export function decodeRuleConfig(
  raw: unknown,
  moment: Moment,
  rules: readonly Rule[],
): { readonly config: RuleConfig; readonly problems: readonly ConfigProblem[] } {
  const settings = new Map<string, RuleSetting>();
  const options = new Map<string, Readonly<Record<string, OptionValue>>>();
  const problems: ConfigProblem[] = [];
  const config = { moment, settings, options };
  if (raw === undefined || raw === null) return { config, problems };
  if (!isRecord(raw)) return { config, problems: [{ kind: 'not-an-object', key: '', path: [], value: raw }] };
  for (const [key, value] of Object.entries(raw)) {
    const rule = rules.find(({ meta }) => meta.id === key);
    if (rule === undefined) {
      problems.push({ kind: 'unknown-rule', key, path: [key], value });
      continue;
    }
    const severity = isRecord(value) ? value['severity'] : value;
    const setting = RULE_SETTINGS.find((candidate) => candidate === severity);
    if (setting !== undefined) settings.set(key, setting);
    else if (!isRecord(value) || severity !== undefined) problems.push({ kind: 'bad-value', key, path: isRecord(value) ? [key, 'severity'] : [key], value: severity });
    if (isRecord(value)) options.set(key, decodeOptions(rule, value, problems));
  }
  return { config, problems };
}

function decodeOptions(rule: Rule, raw: Readonly<Record<string, unknown>>, problems: ConfigProblem[]): Readonly<Record<string, OptionValue>> {
  const decoded: Record<string, OptionValue> = {};
  for (const [name, value] of Object.entries(raw)) {
    if (name === 'severity') continue;
    const options = rule.meta.options ?? {};
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    const key = `${rule.meta.id}.${name}`;
    const path = [rule.meta.id, name];
    if (option === undefined) problems.push({ kind: 'unknown-option', key, path, value });
    else if (isSameType(value, option.default) && !(typeof value === 'number' && value < (option.minimum ?? -Infinity))) decoded[name] = value;
    else problems.push({ kind: 'bad-option', key, path, value });
  }
  return decoded;
}

function isSameType(value: unknown, model: OptionValue): value is OptionValue {
  if (typeof model === 'object') return Array.isArray(value) && value.every((item) => typeof item === 'string');
  return typeof value === typeof model && (typeof value !== 'number' || Number.isFinite(value));
}

/** Whether what came from outside is an object with named values. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Two sources of settings as one: what `over` says of a rule counts, `under` where it says nothing. */
export function mergeRuleConfig(under: RuleConfig, over: RuleSettings): RuleConfig {
  const options = new Map(under.options);
  for (const [id, set] of over.options ?? []) options.set(id, { ...options.get(id), ...set });
  return { moment: under.moment, settings: new Map([...under.settings, ...over.settings]), options };
}

/** Every option of a rule: as set, else by default. */
export function optionsOf(rule: Rule, config: RuleConfig): Readonly<Record<string, OptionValue>> {
  const set = config.options?.get(rule.meta.id);
  const defaults = Object.entries(rule.meta.options ?? {}).map(([name, option]) => [name, option.default] as const);
  return { ...Object.fromEntries(defaults), ...set };
}

/** What a rule's findings weigh now, or `off`. */
export function severityOf(rule: Rule, config: RuleConfig): RuleSetting {
  const set = config.settings.get(rule.meta.id);
  if (set === 'off') return 'off';
  if (rule.meta.finalOnly === true && config.moment === 'writing') return 'off';
  if (set !== undefined) return set;
  if (rule.meta.off === true) return 'off';
  return config.moment === 'final' ? (rule.meta.finalSeverity ?? rule.meta.severity) : rule.meta.severity;
}
