/** Snapshot of one version of a document: text, lines, outline and findings, the latter computed when first asked for. */
import { DEFAULT_CONFIG, type RuleConfig } from './lint/ruleConfig';
import { type RuleFailure, type RuleFinding, runRules } from './lint/runRules';
import type { Outline } from './outline/outline';
import { parseOutline } from './outline/parseOutline';
import { rules } from './rules/index';
import { createLineIndex, type LineIndex } from './text/lineIndex';

export interface Analysis {
  readonly text: string;
  readonly markdown: boolean;
  readonly lines: LineIndex;
  readonly outline: Outline;
  findings(): readonly RuleFinding[];
}

export interface AnalysisOptions {
  /** Whether the document is Markdown. */
  readonly markdown?: boolean;
  readonly config?: RuleConfig;
  readonly onRuleFailure?: RuleFailure;
}

export function analyse(text: string, options: AnalysisOptions = {}): Analysis {
  const markdown = options.markdown ?? false;
  const lines = createLineIndex(text);
  const outline = parseOutline(text, { markdown });
  let findings: readonly RuleFinding[] | undefined;
  return {
    text,
    markdown,
    lines,
    outline,
    findings() {
      findings ??= runRules(
        { text, lines, outline, markdown },
        rules,
        options.config ?? DEFAULT_CONFIG,
        options.onRuleFailure ?? ignore,
      );
      return findings;
    },
  };
}

function ignore(): void {
  // A rule that fails is silent; whoever wants to know passes onRuleFailure.
}
