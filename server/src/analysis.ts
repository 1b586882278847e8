/** Snapshot of one version of a document: text, lines, outline and findings, the latter computed when first asked for. */
import { DEFAULT_CONFIG, type RuleConfig } from './lint/ruleConfig';
import { type RuleFailure, type RuleFinding, runRules } from './lint/runRules';
import type { Outline } from './outline/outline';
import { parseOutline } from './outline/parseOutline';
import { rules } from './rules/index';
import { createLineIndex, type LineIndex } from './text/lineIndex';
import type { WordCutter } from './text/segmenter';

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
  /** By default the JavaScript engine's own. */
  readonly words?: WordCutter;
}

export function analyse(text: string, options: AnalysisOptions = {}): Analysis {
  const markdown = options.markdown ?? false;
  return snapshot({ text, markdown, lines: createLineIndex(text), outline: parseOutline(text, { markdown }) }, options);
}

/** The same version with its findings to be computed anew, as better words have become known. */
export function checkAgain({ text, markdown, lines, outline }: Analysis, options: Omit<AnalysisOptions, 'markdown'>): Analysis {
  return snapshot({ text, markdown, lines, outline }, options);
}

function snapshot(parts: Omit<Analysis, 'findings'>, { config = DEFAULT_CONFIG, onRuleFailure = ignore, words }: AnalysisOptions): Analysis {
  let findings: readonly RuleFinding[] | undefined;
  return {
    ...parts,
    findings() {
      findings ??= runRules({ ...parts, ...(words === undefined ? {} : { words }) }, rules, config, onRuleFailure);
      return findings;
    },
  };
}

function ignore(): void {
  // A rule that fails is silent; whoever wants to know passes onRuleFailure.
}
