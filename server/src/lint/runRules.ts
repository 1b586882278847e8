/** Rules × outline → findings in document order. */
import type { Outline } from '../outline/outline';
import type { Finding, Rule, Severity } from '../rules/rule';
import type { LineIndex } from '../text/lineIndex';
import { type RuleConfig, severityOf } from './ruleConfig';

/** A finding with the rule that made it and the weight it has now. */
export interface RuleFinding extends Finding {
  readonly rule: Rule;
  readonly severity: Severity;
}

export interface LintInput {
  readonly text: string;
  readonly lines: LineIndex;
  readonly outline: Outline;
  readonly markdown: boolean;
}

/** Called when a rule throws; the rule is silent for this text and the others go on. */
export type RuleFailure = (ruleId: string, error: unknown) => void;

const WEIGHT: Readonly<Record<Severity, number>> = { hint: 0, information: 1, warning: 2, error: 3 };

export function runRules(
  input: LintInput,
  rules: readonly Rule[],
  config: RuleConfig,
  onFailure: RuleFailure,
): RuleFinding[] {
  const findings: RuleFinding[] = [];
  for (const rule of rules) {
    const severity = severityOf(rule, config);
    if (severity === 'off') continue;
    try {
      for (const speech of input.outline.speeches) {
        for (const finding of rule.check({ ...input, speech, moment: config.moment })) {
          findings.push({ ...finding, rule, severity: lighter(severity, finding.severity) });
        }
      }
    } catch (error) {
      onFailure(rule.meta.id, error);
    }
  }
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || compare(a.rule.meta.id, b.rule.meta.id));
}

/** A finding may weigh less than its rule, never more. */
function lighter(rule: Severity, finding: Severity | undefined): Severity {
  return finding !== undefined && WEIGHT[finding] < WEIGHT[rule] ? finding : rule;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
