/** The face of the server's core: analyses a text and answers what editors and the command line ask of it. */
import { type Analysis, type AnalysisOptions, analyse } from './analysis';
import { findingsAt, fixAllEdits, type QuickFix, quickFixes } from './features/codeActions';
import { documentHighlight } from './features/documentHighlight';
import { documentSymbols, type SymbolNode, type SymbolOptions } from './features/documentSymbols';
import { type Fold, foldingRanges } from './features/foldingRanges';
import { hover, type HoverFacts } from './features/hover';
import { outlineItems, type OutlineView } from './features/outlineItems';
import { selectionRanges } from './features/selectionRanges';
import type { RuleConfig } from './lint/ruleConfig';
import type { RuleFailure, RuleFinding } from './lint/runRules';
import type { Offset, Span } from './text/span';
import type { TextEdit } from './text/textEdit';

/** All places are offsets in UTF-16 code units. Every function is pure and takes any text. */
export interface LanguageService {
  analyse(text: string, options?: Omit<AnalysisOptions, 'onRuleFailure'>): Analysis;
  symbols(analysis: Analysis, options: SymbolOptions): readonly SymbolNode[];
  outline(analysis: Analysis): OutlineView;
  folds(analysis: Analysis): readonly Fold[];
  selections(analysis: Analysis, offsets: readonly Offset[]): readonly (readonly Span[])[];
  highlights(analysis: Analysis, offset: Offset): readonly Span[];
  hover(analysis: Analysis, offset: Offset): HoverFacts | null;
  findingsAt(analysis: Analysis, span: Span): readonly RuleFinding[];
  quickFixes(finding: RuleFinding): readonly QuickFix[];
  fixAllEdits(analysis: Analysis, config: RuleConfig): readonly TextEdit[];
}

export interface LanguageServiceOptions {
  /** Told of each rule that throws; the other rules go on. */
  readonly onRuleFailure: RuleFailure;
}

export function createLanguageService({ onRuleFailure }: LanguageServiceOptions): LanguageService {
  return Object.freeze<LanguageService>({
    analyse: (text, options = {}) => analyse(text, { ...options, onRuleFailure }),
    symbols: documentSymbols,
    outline: outlineItems,
    folds: foldingRanges,
    selections: selectionRanges,
    highlights: documentHighlight,
    hover,
    findingsAt,
    quickFixes,
    fixAllEdits,
  });
}
