/** Settings object → which rules run, and how severe their findings are. */
import type { Moment, Rule, Severity } from '../rules/rule';

export type RuleSetting = Severity | 'off';

/** Decoded settings. Rules not named keep their own severity. */
export interface RuleConfig {
  readonly moment: Moment;
  readonly settings: ReadonlyMap<string, RuleSetting>;
}

export const RULE_SETTINGS: readonly RuleSetting[] = ['off', 'hint', 'information', 'warning', 'error'];

export const DEFAULT_CONFIG: RuleConfig = { moment: 'writing', settings: new Map() };

/** A key or value of the settings that means nothing. */
export interface ConfigProblem {
  readonly kind: 'unknown-rule' | 'bad-value' | 'not-an-object';
  readonly key: string;
  readonly value: unknown;
}

/** Reads `{ "rule-id": "off" | "hint" | … }`; what it cannot read is reported and left out. */
export function decodeRuleConfig(
  raw: unknown,
  moment: Moment,
  rules: readonly Rule[],
): { readonly config: RuleConfig; readonly problems: readonly ConfigProblem[] } {
  const settings = new Map<string, RuleSetting>();
  const problems: ConfigProblem[] = [];
  if (raw === undefined || raw === null) return { config: { moment, settings }, problems };
  if (typeof raw !== 'object' || Array.isArray(raw)) {
    return { config: { moment, settings }, problems: [{ kind: 'not-an-object', key: '', value: raw }] };
  }
  const known = new Set(rules.map((rule) => rule.meta.id));
  for (const [key, value] of Object.entries(raw)) {
    const setting = RULE_SETTINGS.find((candidate) => candidate === value);
    if (!known.has(key)) problems.push({ kind: 'unknown-rule', key, value });
    else if (setting === undefined) problems.push({ kind: 'bad-value', key, value });
    else settings.set(key, setting);
  }
  return { config: { moment, settings }, problems };
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
