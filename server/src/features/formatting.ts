/** Formatting: marks, letters and numbering markers in their standard form, unasked; every line stays as it is. */
import type { Analysis } from '../analysis';
import { formEdits } from '../clean/clean';
import { type CleanOptions, NO_CHANGE } from '../clean/options';
import type { RuleConfig } from '../lint/ruleConfig';
import type { Span } from '../text/span';
import type { TextEdit } from '../text/textEdit';

/** What has but one right form. */
const SAFE: CleanOptions = { ...NO_CHANGE, punctuation: true, repeatedMarks: true, quotes: true, wideLetters: true, markerForms: true };

/**
 * Edits in order; empty where all is in form. No line end is touched.
 * @param config a form whose rule is off is left alone
 * @param range where edits are made; by default the whole text
 */
export function formattingEdits({ text, markdown }: Analysis, config: RuleConfig, range?: Span): readonly TextEdit[] {
  return formEdits(text, SAFE, { markdown, config, ...(range === undefined ? {} : { range }) });
}
