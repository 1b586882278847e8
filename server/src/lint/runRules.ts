/** Rules × outline → findings in document order. */
import type { Outline } from '../outline/outline';
import type { Finding, Rule, Severity, UnusedIgnore } from '../rules/rule';
import type { LineIndex } from '../text/lineIndex';
import { createIntlCutter, type WordCutter } from '../text/segmenter';
import { applyIgnores, readIgnores } from './ignores';
import { optionsOf, type RuleConfig, severityOf } from './ruleConfig';

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
  /** By default the JavaScript engine's own. */
  readonly words?: WordCutter;
}

/** Called when a rule throws; the rule is silent for this text and the others go on. */
export type RuleFailure = (ruleId: string, error: unknown) => void;

const WEIGHT: Readonly<Record<Severity, number>> = { hint: 0, information: 1, warning: 2, error: 3 };

/**
 * @param known all rules there are, where `rules` is a choice of them; tells an ignore of an unknown rule
 */
export function runRules(
  input: LintInput,
  rules: readonly Rule[],
  config: RuleConfig,
  onFailure: RuleFailure,
  known: readonly Rule[] = rules,
): RuleFinding[] {
  const words = input.words ?? createIntlCutter();
  const ran = new Set<string>();
  const run = (rule: Rule, unusedIgnores: readonly UnusedIgnore[]): RuleFinding[] => {
    const severity = severityOf(rule, config);
    if (severity === 'off') return [];
    const options = optionsOf(rule, config);
    const found: RuleFinding[] = [];
    try {
      for (const speech of input.outline.speeches) {
        for (const finding of rule.check({ ...input, words, speech, moment: config.moment, options, unusedIgnores })) {
          found.push({ ...finding, rule, severity: lighter(severity, finding.severity) });
        }
      }
      ran.add(rule.meta.id);
      return found;
    } catch (error) {
      onFailure(rule.meta.id, error);
      return [];
    }
  };
  const findings = rules.filter(({ meta }) => meta.afterOthers !== true).flatMap((rule) => run(rule, []));
  const ids = new Set(known.map(({ meta }) => meta.id));
  const { kept, unused } = applyIgnores(findings, readIgnores(input.text, input.lines), input.lines, ran, ids);
  const after = rules.filter(({ meta }) => meta.afterOthers === true).flatMap((rule) => run(rule, unused));
  return [...kept, ...after].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || compare(a.rule.meta.id, b.rule.meta.id));
}

/** A finding may weigh less than its rule, never more. */
function lighter(rule: Severity, finding: Severity | undefined): Severity {
  return finding !== undefined && WEIGHT[finding] < WEIGHT[rule] ? finding : rule;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
