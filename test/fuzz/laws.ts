/** What holds for the analysis of any text. */
import { type Analysis, analyse } from '../../server/src/analysis';
import type { RuleConfig } from '../../server/src/lint/ruleConfig';
import type { LanguageService } from '../../server/src/languageService';
import type { Span } from '../../server/src/text/span';
import { applyEdits } from '../../server/src/text/textEdit';
import { PASTE_OPTIONS } from '../../server/src/clean/options';
import type { Random } from '../support/random';

/** Throws where a place lies outside the text or a fix cannot be applied. */
export function checkFindings({ text, findings }: Pick<Analysis, 'text' | 'findings'>): void {
  const inside = ({ start, end }: Span, what: string): void => {
    if (!(0 <= start && start <= end && end <= text.length)) throw new RangeError(`${what} ${start}–${end} lies outside the text of ${text.length}`);
  };
  for (const { rule, span, related = [], fixes = [] } of findings()) {
    const { id } = rule.meta;
    inside(span, id);
    for (const place of related) inside(place.span, `${id}, related place`);
    for (const { edits } of fixes) {
      for (const edit of edits) inside(edit.span, `${id}, fix`);
      applyEdits(text, edits);
    }
  }
}

/** Throws where anything an editor asks fails or answers with places outside the text. */
export function checkAnswers(service: LanguageService, analysis: Analysis, config: RuleConfig, random: Random): void {
  const { text } = analysis;
  const offset = random(text.length + 1);
  service.symbols(analysis, { points: true });
  service.outline(analysis);
  service.folds(analysis);
  service.selections(analysis, [offset]);
  service.highlights(analysis, offset);
  service.hover(analysis, offset);
  service.refactorings(analysis, offset);
  service.readingScript(analysis);
  applyEdits(text, service.fixAllEdits(analysis, config));
  applyEdits(text, service.formattingEdits(analysis, config));
  applyEdits(text, service.cleaningEdits(analysis, PASTE_OPTIONS));
}

/** Throws where an analysis made from an earlier version is not that of its text alone. */
export function checkSame(analysis: Analysis, config: RuleConfig): void {
  const whole = analyse(analysis.text, { markdown: analysis.markdown, config });
  if (shape(analysis) !== shape(whole)) throw new Error(`not the same as of the text alone:\n${shape(analysis)}\n${shape(whole)}`);
}

function shape({ outline, findings }: Analysis): string {
  const found = findings().map(({ rule, span, messageId, data }) => [rule.meta.id, span, messageId, data]);
  return JSON.stringify([outline.speeches.map(({ span, sections, paragraphs }) => [span, sections.length, paragraphs.length]), found]);
}
