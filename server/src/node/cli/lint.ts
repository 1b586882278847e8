/** The findings of one text, as the command line reports them. */
import { analyse, type AnalysisOptions } from '../../analysis';
import type { RuleFinding } from '../../lint/runRules';
import { type LineEnd, withLineEnd } from './lineEnds';

export interface LintOptions extends Required<Omit<AnalysisOptions, 'onRuleFailure' | 'before'>> {
  /** What the fixes break lines with. */
  readonly lineEnd: LineEnd;
  /** Told the rule's id. */
  readonly onRuleFailure: (rule: string) => void;
}

export function lint(text: string, { lineEnd, ...options }: LintOptions): readonly RuleFinding[] {
  return analyse(text, options).findings().map((finding) => withLineEnd(finding, lineEnd));
}
